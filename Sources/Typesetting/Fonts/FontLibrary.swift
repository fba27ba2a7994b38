import Glibc
import Synchronization

/// The fonts that documents may use: given ones and files of given folders, never those of the system.
package final class FontLibrary: Sendable {
  /// The families' names, sorted.
  package let families: [String]
  private let familySet: Set<String>
  private let collection: FontCollection?
  /// Those besides the collection, the first of which has precedence; paths need not be UTF-8.
  package let files: [[UInt8]]
  private let configured = Mutex<FontConfiguration?>(nil)

  /// - Parameters:
  ///   - collection: comes first.
  ///   - folders: searched for `.otf`, `.ttf` and `.ttc` files, first folder first; not their subfolders.
  /// - Throws: `TypesettingError.fonts` when a folder cannot be read or holds no font, `.collection` when the
  ///   collection is needed as a file and there is no room for it.
  package convenience init(collection: FontCollection? = nil, folders: [String]) throws(TypesettingError) {
    try self.init(collection: collection, files: Self.files(in: folders))
  }

  /// - Parameters:
  ///   - collection: comes first.
  ///   - files: their paths, which need not be UTF-8; the first has precedence.
  /// - Throws: `TypesettingError.fonts` when one of them is none, `.collection` as above.
  package init(collection: FontCollection?, files: [[UInt8]]) throws(TypesettingError) {
    self.collection = collection
    self.files = files
    if files.isEmpty {
      guard let collection else { throw .fonts(folder: "", reason: "no folder is given") }
      familySet = Set(collection.faces.map(\.family))
    } else {
      let configuration = try Self.configuration(collection, files)
      familySet = configuration.families()
      configured.withLock { $0 = configuration }
    }
    families = familySet.sorted()
  }

  /// The faces that need no Fontconfig to be found: none when there are files too, as Fontconfig knows then which of
  /// them is nearest to what is asked for.
  var ownFaces: [MemoryFace] { files.isEmpty ? collection?.faces ?? [] : [] }

  /// The faces in memory.
  var memoryFaces: [MemoryFace] { collection?.faces ?? [] }

  /// The same library with fonts before all of its own.
  ///
  /// - Throws: `TypesettingError.fonts` with the file that is none, `.collection` as when it was made.
  package func preceded(by fonts: [FontBytes]) throws(TypesettingError) -> FontLibrary {
    guard !fonts.isEmpty else { return self }
    return try FontLibrary(collection: FontCollection(fonts, before: collection), files: files)
  }

  /// All fonts for Fontconfig.
  ///
  /// - Throws: `TypesettingError.collection` when the system has no room for the collection's file.
  func configuration() throws(TypesettingError) -> FontConfiguration {
    try configured.withLock { configured throws(TypesettingError) in
      if let configured { return configured }
      let configuration = try Self.configuration(collection, files)
      configured = configuration
      return configuration
    }
  }

  /// Sees to it that no document has to wait for its fonts, or to fail for want of room for them.
  ///
  /// - Throws: as `configuration()`.
  package func open() throws(TypesettingError) { _ = try configuration() }

  /// Whether a document may have failed for lack of room: memory, or a font that could not be opened, so that characters
  /// are missing which the library has.
  package func mayLackRoom(_ error: TypesettingError) -> Bool {
    switch error {
    case .noRoom: true
    case .missingCharacters(let missing, _):
      missing.contains { (try? configuration())?.covers($0.character) ?? false }
    case .fonts, .collection, .unknownFamily, .doesNotFit, .noSuchPage, .pictureTooLarge, .embedding, .noSubsetting,
      .noPango, .backend:
      false
    }
  }

  /// - Parameter family: or a `FamilyList`, all of which are asked for.
  func contains(family: String) -> Bool {
    if familySet.contains(family) { return true }
    let names = FamilyList.names(family)
    return !names.isEmpty && names.allSatisfy(familySet.contains)
  }

  private static func configuration(
    _ collection: FontCollection?, _ files: [[UInt8]]
  ) throws(TypesettingError) -> FontConfiguration {
    guard let collection else { return try FontConfiguration(files: files) }
    let path = try collection.file().path
    do {
      return try FontConfiguration(files: [Array(path.utf8)] + files)
    } catch {
      if case .fonts(path, let reason) = error { throw .collection(reason: reason) }
      throw error
    }
  }

  /// The `.otf`, `.ttf` and `.ttc` files of folders, first folder first; not of their subfolders.
  ///
  /// - Throws: `TypesettingError.fonts` when a folder cannot be read or holds no font.
  package static func files(in folders: [String]) throws(TypesettingError) -> [[UInt8]] {
    var files: [[UInt8]] = []
    for folder in folders { files += try fontFiles(in: folder) }
    return files
  }

  /// The family of the first face of each file, by path.
  package func familiesByFile() -> [[UInt8]: String] {
    files.isEmpty ? [:] : (try? configuration())?.familiesByFile() ?? [:]
  }

  /// All faces, in the order in which they are searched.
  ///
  /// - Throws: as `configuration()`.
  package func faces() throws(TypesettingError) -> [FontFace] {
    let own = try collection?.file().path
    return try configuration().faces(collection: own).map { face in
      var face = face
      if let file = face.file {
        face.embedding = MemoryFace.embedding(ofFile: file, index: face.index)
      } else if let collection, collection.faces.indices.contains(face.index) {
        face.embedding = collection.faces[face.index].embedding
      }
      return face
    }
  }

  /// The family of a font of one face; nil when it is none.
  package static func family(of bytes: UnsafeRawBufferPointer) -> String? { MemoryFace(bytes)?.family }

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
