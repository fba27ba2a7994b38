import CHarfBuzz

/// Plain Latin text goes to HarfBuzz at once.
extension TextShaper {
  /// - Returns: false when a primary font lacks a character.
  func shapePlain(_ pieces: [Piece], into text: inout ShapedText) throws(TypesettingError) -> Bool {
    for piece in pieces {
      let font = try fonts.primaryFont(of: face(of: piece.style))
      let harfBuzz = font.harfBuzz
      let scaled = try font.scaled(to: piece.style.size)
      hb_buffer_clear_contents(buffer)
      hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
      hb_buffer_set_script(buffer, HB_SCRIPT_LATIN)
      hb_buffer_set_language(buffer, harfBuzzLanguage)
      text.bytes.withUnsafeBytes { bytes in
        hb_buffer_add_utf8(
          buffer, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count),
          UInt32(piece.bytes.lowerBound), Int32(clamping: piece.bytes.count))
      }
      hb_shape(harfBuzz, buffer, nil, 0)
      var count: UInt32 = 0
      var positionCount: UInt32 = 0
      guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
        let positions = hb_buffer_get_glyph_positions(buffer, &positionCount), count == positionCount
      else { return false }
      var scaleX: Int32 = 0
      var scaleY: Int32 = 0
      hb_font_get_scale(harfBuzz, &scaleX, &scaleY)
      let x = piece.style.size / Double(scaleX == 0 ? 1 : scaleX)
      let y = -piece.style.size / Double(scaleY == 0 ? 1 : scaleY)
      let firstCluster = text.clusters.count
      for index in 0..<Int(count) {
        guard infos[index].codepoint != 0 else { return false }
        let byteStart = Int(infos[index].cluster)
        let space = Self.isNoBreakSpace(text.bytes, at: byteStart) ? font.spaceGlyph : nil
        append(
          TextBuffer.Glyph(
            index: space ?? infos[index].codepoint, x: Double(positions[index].x_offset) * x,
            y: Double(positions[index].y_offset) * y), advance: Double(positions[index].x_advance) * x,
          byteStart: byteStart, firstCluster: firstCluster, to: &text)
      }
      closeClusters(from: firstCluster, end: piece.bytes.upperBound, in: &text)
      text.runs.append(
        .init(font: scaled, inline: piece.inline, level: 0, clusters: firstCluster..<text.clusters.count))
    }
    return true
  }

  /// Whether U+00A0 or U+202F stands at a byte. Both are drawn with the space's glyph at their own width: for their own
  /// glyphs, which draw nothing either, Cairo would add a second subset of the face to the file.
  private static func isNoBreakSpace(_ bytes: [UInt8], at start: Int) -> Bool {
    switch bytes[start] {
    case 0xC2: start + 1 < bytes.count && bytes[start + 1] == 0xA0
    case 0xE2: start + 2 < bytes.count && bytes[start + 1] == 0x80 && bytes[start + 2] == 0xAF
    default: false
    }
  }

  /// Adds a glyph of a run from left to right to the last cluster, or begins the next.
  private func append(
    _ glyph: TextBuffer.Glyph, advance: Double, byteStart: Int, firstCluster: Int, to text: inout ShapedText
  ) {
    let last = text.clusters.count - 1
    if last >= firstCluster, text.clusters[last].byteStart == Int32(byteStart) {
      var glyph = glyph
      glyph.x += text.clusters[last].advance
      text.glyphs.append(glyph)
      text.clusters[last].glyphCount += 1
      text.clusters[last].advance += advance
    } else {
      text.clusters.append(
        .init(
          byteStart: Int32(byteStart), byteCount: 0, glyphStart: Int32(text.glyphs.count), glyphCount: 1,
          advance: advance, isSpace: text.bytes[byteStart] == 0x20))
      text.glyphs.append(glyph)
    }
  }

  /// A cluster's text ends where the next begins.
  private func closeClusters(from first: Int, end: Int, in text: inout ShapedText) {
    var end = Int32(end)
    for index in stride(from: text.clusters.count - 1, through: first, by: -1) {
      text.clusters[index].byteCount = end - text.clusters[index].byteStart
      end = text.clusters[index].byteStart
    }
  }
}
