import CHarfBuzz

extension FontBytes {
  /// The same font, written anew by HarfBuzz. What comes from a stranger goes through this: Cairo trusts fonts, and ends
  /// the process by some that are damaged on purpose.
  ///
  /// - Throws: `TypesettingError.fonts` when it is no TrueType or OpenType font of one face, or damaged, and
  ///   `.noSubsetting`.
  package func rebuilt() throws(TypesettingError) -> FontBytes {
    let library = try SubsetLibrary.shared.get()
    guard MemoryFace(bytes, owner: self) != nil, (try? CollectionLayout(faces: [bytes])) != nil,
      let face = MemoryFace.harfBuzzFace(bytes, owner: self)
    else { throw damage }
    defer { hb_face_destroy(face) }
    guard let file = library.rebuilt(face) else { throw damage }
    let font = FontBytes(file, path: path)
    guard let made = MemoryFace(font.bytes, owner: font), (try? Font(made).scaled(to: 10)) != nil else { throw damage }
    return font
  }

  private var damage: TypesettingError {
    .fonts(folder: path, reason: "it is no TrueType or OpenType font of one face, or it is damaged")
  }

  /// Why no PDF may hold characters of it, in the words of its maker; nil when one may.
  package var refusal: String? {
    guard let face = MemoryFace(bytes, owner: self), let font = try? Font(face).scaled(to: 10),
      case .embedding(_, _, let reason)? = font.refusal(wholly: false)
    else { return nil }
    return reason
  }
}
