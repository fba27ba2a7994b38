import Glibc

/// The fonts that documents may use: given ones and files of given folders, never those of the system.
package final class FontLibrary: Sendable {
  /// The families' names, sorted.
  package let families: [String]
  let configuration: FontConfiguration
  private let familySet: Set<String>
  /// Kept, as its file is gone with it.
  private let collection: FontCollection?

  /// - Parameters:
  ///   - collection: comes first.
  ///   - folders: searched for `.otf`, `.ttf` and `.ttc` files, first folder first; not their subfolders.
  /// - Throws: `TypesettingError.fonts` when a folder cannot be read or holds no font.
  package init(collection: FontCollection? = nil, folders: [String]) throws(TypesettingError) {
    var files = collection.map { [$0.path] } ?? []
    for folder in folders {
      files += try Self.fontFiles(in: folder)
    }
    guard !files.isEmpty else { throw .fonts(folder: "", reason: "no folder is given") }
    self.collection = collection
    configuration = try FontConfiguration(files: files)
    familySet = configuration.families()
    families = familySet.sorted()
  }

  func contains(family: String) -> Bool {
    familySet.contains(family)
  }

  /// Sorted, so that fallback does not depend on the file system's order.
  private static func fontFiles(in folder: String) throws(TypesettingError) -> [String] {
    guard let directory = opendir(folder) else {
      throw .fonts(folder: folder, reason: String(cString: strerror(errno)))
    }
    defer { closedir(directory) }
    var files: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      let lowercased = name.lowercased()
      if [".otf", ".ttf", ".ttc"].contains(where: lowercased.hasSuffix) { files.append("\(folder)/\(name)") }
    }
    guard !files.isEmpty else { throw .fonts(folder: folder, reason: "it holds no .otf, .ttf or .ttc file") }
    return files.sorted()
  }
}
