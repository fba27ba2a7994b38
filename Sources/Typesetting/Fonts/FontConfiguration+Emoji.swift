internal import ByteCoding
import CFontconfig

extension FontConfiguration {
  /// Sees to it that emoji are set in the first family that has them in colours: Pango asks for the family `emoji` where
  /// Unicode says that a character is to be one (`1` with U+FE0F and U+20E3 too, which others have a digit for).
  func nameEmoji() {
    guard let family = coloredFamily else { return }
    var rule = Array(
      "<fontconfig><alias binding=\"same\"><family>emoji</family><prefer><family>".utf8)
    XMLText.append(family, to: &rule)
    rule += Array("</family></prefer></alias></fontconfig>\0".utf8)
    // Without it, emoji are set as other characters are.
    _ = FcConfigParseAndLoadFromMemory(handle, rule, 0)
  }

  private var coloredFamily: String? {
    guard let fonts = FcConfigGetFonts(handle, FcSetApplication)?.pointee, let list = fonts.fonts else { return nil }
    for index in 0..<Int(fonts.nfont) {
      var isColored: FcBool = 0
      var characters: OpaquePointer?
      var family: UnsafeMutablePointer<FcChar8>?
      // A smile, which whoever draws emoji has.
      if FcPatternGetBool(list[index], FC_COLOR, 0, &isColored) == FcResultMatch, isColored != 0,
        FcPatternGetCharSet(list[index], FC_CHARSET, 0, &characters) == FcResultMatch,
        FcCharSetHasChar(characters, 0x1F600) != 0,
        FcPatternGetString(list[index], FC_FAMILY, 0, &family) == FcResultMatch, let family
      {
        return String(cString: family)
      }
    }
    return nil
  }
}
