/// The fonts that documents may use: files of given folders, never those of the system.
package final class FontLibrary: Sendable {
  /// - Parameter folders: searched for `.otf`, `.ttf` and `.ttc` files, first folder first.
  /// - Throws: `TypesettingError.fonts` when a folder cannot be read or holds no font.
  package init(folders: [String]) throws(TypesettingError) {
    self.folders = folders
  }

  package let folders: [String]

  /// The families' names, sorted.
  package var families: [String] { [] }
}
