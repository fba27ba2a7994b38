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
    var files = collection.map { [Array($0.path.utf8)] } ?? []
    for folder in folders {
      files += try Self.fontFiles(in: folder)
    }
    guard !files.isEmpty else { throw .fonts(folder: "", reason: "no folder is given") }
    self.collection = collection
    configuration = try FontConfiguration(files: files)
    familySet = configuration.families()
    families = familySet.sorted()
  }

  /// Whether a document may have failed for lack of room: memory, or a font that could not be opened, so that characters
  /// are missing which the library has.
  package func mayLackRoom(_ error: TypesettingError) -> Bool {
    switch error {
    case .noRoom: true
    case .missingCharacters(let missing, _): missing.contains { configuration.covers($0.character) }
    case .fonts, .unknownFamily, .doesNotFit, .backend: false
    }
  }

  func contains(family: String) -> Bool {
    familySet.contains(family)
  }

  /// Sorted by their bytes, so that fallback does not depend on the file system's order; the names need not be UTF-8.
  private static func fontFiles(in folder: String) throws(TypesettingError) -> [[UInt8]] {
    guard let directory = opendir(folder) else {
      throw .fonts(folder: folder, reason: String(cString: strerror(errno)))
    }
    defer { closedir(directory) }
    var files: [[UInt8]] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      let ending = String(decoding: name.suffix(4), as: UTF8.self).lowercased()
      guard [".otf", ".ttf", ".ttc"].contains(ending) else { continue }
      let path = Array(folder.utf8) + Array("/".utf8) + name
      var status = stat()
      // Fontconfig would wait for somebody to write to a pipe.
      if stat(path.map { CChar(bitPattern: $0) } + [0], &status) == 0, status.st_mode & S_IFMT != S_IFREG {
        throw .fonts(folder: String(decoding: path, as: UTF8.self), reason: "it is not a regular file")
      }
      files.append(path)
    }
    guard !files.isEmpty else { throw .fonts(folder: folder, reason: "it holds no .otf, .ttf or .ttc file") }
    return files.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
