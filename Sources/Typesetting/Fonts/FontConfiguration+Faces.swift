import CFontconfig

extension FontConfiguration {
  /// The faces of all fonts, in the order in which they are searched.
  ///
  /// - Parameter collection: the path of the collection.
  func faces(collection: String?) -> [FontFace] {
    guard let fonts = FcConfigGetFonts(handle, FcSetApplication)?.pointee, let list = fonts.fonts else { return [] }
    return (0..<Int(fonts.nfont)).compactMap { index in
      list[index].flatMap { Self.face($0, collection: collection) }
    }
  }

  private static func face(_ pattern: OpaquePointer, collection: String?) -> FontFace? {
    guard let file = text(FC_FILE, of: pattern) else { return nil }
    var weight = 0.0
    FcPatternGetDouble(pattern, FC_WEIGHT, 0, &weight)
    let index = number(FC_INDEX, of: pattern) ?? 0
    let isOwn = file == collection
    var characters: OpaquePointer?
    let hasCharacters = FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch
    return FontFace(
      family: text(FC_FAMILY, of: pattern) ?? "", style: text(FC_STYLE, of: pattern) ?? "",
      weight: Int(FcWeightToOpenTypeDouble(weight).rounded()),
      isItalic: (number(FC_SLANT, of: pattern) ?? 0) != FC_SLANT_ROMAN, file: isOwn ? nil : file,
      // The upper half counts instances of fonts that vary.
      index: index & 0xFFFF, characterCount: hasCharacters ? Int(FcCharSetCount(characters)) : 0,
      scripts: hasCharacters
        ? FontFace.scripts.filter { script in
          script.letters.unicodeScalars.allSatisfy { FcCharSetHasChar(characters, $0.value) != 0 }
        }.map(\.name) : [],
      embedding: nil)
  }

  private static func text(_ object: String, of pattern: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, object, 0, &text) == FcResultMatch, let text else { return nil }
    return String(cString: text)
  }

  private static func number(_ object: String, of pattern: OpaquePointer) -> Int? {
    var number: Int32 = 0
    guard FcPatternGetInteger(pattern, object, 0, &number) == FcResultMatch else { return nil }
    return Int(number)
  }
}
