import Synchronization

/// Fonts that are in memory. Each can be used by itself, from there; what opens files only, as Fontconfig does, gets one
/// file of all of them, when it asks for it: writing that file and having it scanned takes 1.5 ms, and text in the
/// fonts' own letters needs neither.
package final class FontCollection: Sendable {
  /// In the order of the file.
  let faces: [MemoryFace]
  private let name: String
  private let opened = Mutex<FontCollectionFile?>(nil)

  /// - Parameters:
  ///   - name: for messages, and for `/proc`.
  ///   - faces: OpenType files of one face each, which live as long as the process; the first has precedence.
  /// - Throws: `TypesettingError.collection` when one is no such file.
  package init(name: String, faces: [UnsafeRawBufferPointer]) throws(TypesettingError) {
    self.name = name
    var known: [MemoryFace] = []
    for bytes in faces {
      guard let face = MemoryFace(bytes) else { throw .collection(reason: "one of them is no OpenType font") }
      known.append(face)
    }
    self.faces = known
  }

  /// Fonts that a caller gives, and those of another collection after them.
  ///
  /// - Parameters:
  ///   - fonts: the first has precedence.
  ///   - other: has what they lack.
  /// - Throws: `TypesettingError.fonts` with the file that is no OpenType font of one face.
  init(_ fonts: [FontBytes], before other: FontCollection?) throws(TypesettingError) {
    name = other?.name ?? "fonts"
    var known: [MemoryFace] = []
    for font in fonts {
      guard let face = MemoryFace(font.bytes, owner: font) else {
        throw .fonts(folder: font.path, reason: "it is not a font")
      }
      known.append(face)
    }
    faces = known + (other?.faces ?? [])
  }

  /// All faces as one file, which is gone with this object.
  ///
  /// - Throws: `TypesettingError.collection` when the system has no room for it.
  func file() throws(TypesettingError) -> FontCollectionFile {
    try opened.withLock { opened throws(TypesettingError) in
      if let opened { return opened }
      let file = try FontCollectionFile(name: name, faces: faces.map(\.bytes))
      opened = file
      return file
    }
  }
}
