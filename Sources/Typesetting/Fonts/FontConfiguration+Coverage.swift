import CFontconfig

extension FontConfiguration {
  /// Whether one of the fonts has a character, as it was found when the configuration was made: whether the font can be
  /// opened now does not matter.
  func covers(_ character: Unicode.Scalar) -> Bool {
    guard let fonts = FcConfigGetFonts(handle, FcSetApplication)?.pointee, let list = fonts.fonts else { return false }
    return (0..<Int(fonts.nfont)).contains { index in
      var characters: OpaquePointer?
      guard FcPatternGetCharSet(list[index], FC_CHARSET, 0, &characters) == FcResultMatch else { return false }
      return FcCharSetHasChar(characters, character.value) != 0
    }
  }
}
