internal import InvoiceModel
internal import Synchronization
internal import Typesetting

/// The fonts that come with the library; found once for all renderers of the process.
enum BundledFonts {
  private static let found = Mutex<FontCollection?>(nil)

  /// The library of these fonts and of those in folders, which are searched after them.
  ///
  /// - Throws: `fonts-unavailable` when the own ones are needed as a file and the system has no room for it,
  ///   `fonts-unusable` for a folder.
  static func library(and folders: [String]) throws(InvoiceProblems) -> FontLibrary {
    do {
      let collection = try found.withLock { found throws(TypesettingError) in
        if let found { return found }
        let faces = BundledFile.all.filter { $0.name.hasPrefix("Fonts/") }.map(\.bytes)
        let collection = try FontCollection(name: "invoicekit-fonts", faces: faces)
        found = collection
        return collection
      }
      return try FontLibrary(collection: collection, folders: folders)
    } catch {
      throw InvoiceProblems(error.problems(template: nil))
    }
  }
}
