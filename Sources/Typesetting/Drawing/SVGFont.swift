internal import ByteCoding
import CHarfBuzz
import CPango

/// A font as a drawing holds it: the characters of one page.
final class SVGFont {
  /// What it is called in the drawing, by its content: so several drawings may stand in one page of HTML.
  let name: String
  let program: FontProgram
  private let file: [UInt8]
  /// Which glyph of the program each of its own is; nil: it is the whole file.
  private let original: [UInt32: UInt32]?
  /// An `hb_font_t` of the file; nil when HarfBuzz cannot read it.
  private let harfBuzz: OpaquePointer?

  /// - Parameters:
  ///   - scalars: the characters.
  ///   - glyphs: what draws them.
  /// - Returns: nil when no such font can be made.
  init?(
    _ program: FontProgram, scalars: Set<UInt32>, glyphs: Set<UInt32>, library: SubsetLibrary
  ) {
    self.program = program
    if program.embedding == .wholeOnly {
      file = program.file
      original = nil
    } else {
      guard let subset = library.subset(of: program, scalars: scalars, glyphs: glyphs) else { return nil }
      (file, original) = (subset.file, subset.original)
    }
    // A collection of faces is no font for @font-face.
    guard !file.isEmpty, !file.starts(with: Array("ttcf".utf8)) else { return nil }
    name = "f" + SHA256.digest(of: file).description.prefix(12)
    harfBuzz = file.withUnsafeBytes { bytes in
      let blob = hb_blob_create(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(clamping: bytes.count),
        HB_MEMORY_MODE_DUPLICATE, nil, nil)
      defer { hb_blob_destroy(blob) }
      let face = hb_face_create(blob, 0)
      defer { hb_face_destroy(face) }
      return hb_font_create(face)
    }
    if let harfBuzz {
      // As of the fonts that pages are set in, so that positions can be compared.
      let scale = Int32(Font.nominalSize) * INVOICEKIT_PANGO_SCALE
      hb_font_set_scale(harfBuzz, scale, scale)
    }
  }

  deinit { if let harfBuzz { hb_font_destroy(harfBuzz) } }

  /// What a viewer makes of a word, in glyphs of the program.
  func glyphs(
    of text: ArraySlice<UInt8>, size: Double, isBackward: Bool, language: String, by shaper: WordShaper
  ) -> [WordShaper.Glyph] {
    guard let harfBuzz else { return [] }
    let glyphs = shaper.glyphs(of: text, font: harfBuzz, size: size, isBackward: isBackward, language: language)
    guard let original else { return glyphs }
    return glyphs.map { glyph in
      var glyph = glyph
      glyph.index = original[glyph.index] ?? 0
      return glyph
    }
  }

  /// `@font-face { … }`
  func appendRule(to svg: inout SVGWriter) {
    svg.raw("@font-face{font-family:\"\(name)\";font-weight:\(program.weight)")
    if program.isItalic { svg.raw(";font-style:italic") }
    // What FreeType and all browsers know by itself: outlines of PostScript, or of TrueType.
    let type = file.starts(with: Array("OTTO".utf8)) ? "font/otf" : "font/ttf"
    svg.raw(";src:url(data:\(type);base64,")
    svg.append(Base64.encoded(file))
    svg.raw(")}")
  }

  /// Attributes of a text that is set in it. A viewer that takes no font from a drawing takes what comes next.
  func appendAttributes(to svg: inout SVGWriter) {
    let family = String(String.UnicodeScalarView(program.family.unicodeScalars.filter { $0 != "'" && $0 != "\\" }))
    svg.attribute("font-family", "\(name),'\(family)',sans-serif")
    svg.attribute("font-weight", "\(program.weight)")
    if program.isItalic { svg.attribute("font-style", "italic") }
  }
}
