import CGLib
import CHarfBuzz
import CPango

/// Everything else needs Pango's analysis.
extension TextShaper {
  func shapeAny(
    _ pieces: [Piece], isRightToLeft: Bool, into text: inout ShapedText,
    missing: inout MissingGlyphs
  ) throws(TypesettingError) {
    let base = WritingDirection.isRightToLeft(text.bytes) ?? isRightToLeft
    text.isRightToLeft = base
    let pango = try fonts.pango()
    let items = try itemize(text.bytes, pieces: pieces, isRightToLeft: base, pango)
    defer { for item in items { pango.library.functions.pango_item_free(item) } }
    var remaining = pieces[...]
    for item in items {
      let start = Int(item.pointee.offset)
      while let first = remaining.first, first.bytes.upperBound <= start { remaining.removeFirst() }
      guard let piece = remaining.first, piece.bytes.contains(start) else { continue }
      guard let font = item.pointee.analysis.font else {
        let lost = String(decoding: text.bytes[start..<start + Int(item.pointee.length)], as: UTF8.self)
        for scalar in lost.unicodeScalars { note(scalar.value, inline: piece.inline, missing: &missing) }
        continue
      }
      let run = try fonts.font(font, of: pango.library)
      let scaled = try run.scaled(to: piece.style.size)
      let first = text.clusters.count
      // Glyphs that are pictures have one size of their own, for which Pango's numbers are.
      var unit: (x: Int32, y: Int32) = (0, 0)
      hb_font_get_scale(run.harfBuzz, &unit.x, &unit.y)
      appendGlyphs(
        of: item, pango.library.functions, scale: piece.style.size / Double(max(unit.x, 1)), inline: piece.inline,
        to: &text, missing: &missing)
      text.runs.append(
        .init(
          font: scaled, inline: piece.inline, level: item.pointee.analysis.level, clusters: first..<text.clusters.count)
      )
    }
  }

  /// Pango's items, none of which lies in two pieces. The caller frees them.
  private func itemize(
    _ bytes: [UInt8], pieces: [Piece], isRightToLeft: Bool, _ fonts: PangoFonts
  ) throws(TypesettingError) -> [UnsafeMutablePointer<invoicekit_pango_item>] {
    let pango = fonts.library.functions
    let attributes = pango.pango_attr_list_new()
    defer { pango.pango_attr_list_unref(attributes) }
    for piece in pieces {
      let description = try self.fonts.description(of: face(of: piece.style))
      guard let attribute = pango.pango_attr_font_desc_new(description) else { continue }
      attribute.pointee.start_index = UInt32(piece.bytes.lowerBound)
      attribute.pointee.end_index = UInt32(piece.bytes.upperBound)
      pango.pango_attr_list_insert(attributes, attribute)
    }
    let list = bytes.withUnsafeBytes {
      pango.pango_itemize_with_base_dir(
        fonts.context, isRightToLeft ? INVOICEKIT_PANGO_DIRECTION_RTL : INVOICEKIT_PANGO_DIRECTION_LTR,
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), 0, Int32(clamping: $0.count), attributes, nil)
    }
    defer { g_list_free(list) }
    var items: [UnsafeMutablePointer<invoicekit_pango_item>] = []
    var boundaries = pieces.dropFirst().map(\.bytes.lowerBound)[...]
    var element = list
    while let current = element {
      element = current.pointee.next
      guard let item = current.pointee.data?.assumingMemoryBound(to: invoicekit_pango_item.self) else { continue }
      // Items stand in the order of the text, and so do the boundaries: each is looked at once.
      while let boundary = boundaries.first, boundary < Int(item.pointee.offset) + Int(item.pointee.length) {
        boundaries.removeFirst()
        let start = Int(item.pointee.offset)
        guard boundary > start else { continue }
        let characters = bytes[start..<boundary].count { $0 & 0xC0 != 0x80 }
        if let head = pango.pango_item_split(item, Int32(boundary - start), Int32(characters)) {
          items.append(head)
        }
      }
      items.append(item)
    }
    return items
  }

  private func appendGlyphs(
    of item: UnsafeMutablePointer<invoicekit_pango_item>, _ pango: invoicekit_pango, scale: Double, inline: Int,
    to text: inout ShapedText, missing: inout MissingGlyphs
  ) {
    // For a script that is not the document's, Pango takes a language from the environment; glyphs must not depend on it.
    item.pointee.analysis.language = pango.pango_language_from_string(language)
    guard let string = pango.pango_glyph_string_new() else { return }
    defer { pango.pango_glyph_string_free(string) }
    let start = Int(item.pointee.offset)
    let length = Int(item.pointee.length)
    text.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      pango.pango_shape_full(
        base + start, Int32(length), base, Int32(clamping: bytes.count), &item.pointee.analysis, string)
    }
    let count = Int(string.pointee.num_glyphs)
    guard count > 0, let glyphs = string.pointee.glyphs, let logClusters = string.pointee.log_clusters else { return }
    // Glyphs stand from left to right; clusters are wanted in the order of the text.
    var groups: [Range<Int>] = []
    var groupStart = 0
    for index in 1...count where index == count || logClusters[index] != logClusters[groupStart] {
      groups.append(groupStart..<index)
      groupStart = index
    }
    if item.pointee.analysis.level % 2 == 1 { groups.reverse() }
    for (position, group) in groups.enumerated() {
      let byteStart = start + Int(logClusters[group.lowerBound])
      let next = position + 1 < groups.count ? Int(logClusters[groups[position + 1].lowerBound]) : length
      var cluster = ShapedText.Cluster(
        byteStart: Int32(byteStart), byteCount: Int32(max(0, start + next - byteStart)),
        glyphStart: Int32(text.glyphs.count), glyphCount: 0, advance: 0, isSpace: text.bytes[byteStart] == 0x20)
      for index in group {
        let glyph = glyphs[index]
        let width = Double(glyph.width) * scale
        defer { cluster.advance += width }
        if glyph.glyph & INVOICEKIT_PANGO_GLYPH_UNKNOWN != 0 {
          note(glyph.glyph, inline: inline, missing: &missing)
          continue
        }
        guard glyph.glyph != INVOICEKIT_PANGO_GLYPH_EMPTY else { continue }
        text.glyphs.append(
          .init(
            index: glyph.glyph, x: cluster.advance + Double(glyph.x_offset) * scale,
            y: Double(glyph.y_offset) * scale))
        cluster.glyphCount += 1
      }
      text.clusters.append(cluster)
    }
  }

  /// Marks of direction, joiners and variation selectors draw nothing, so no font needs to have them.
  private func note(_ glyph: UInt32, inline: Int, missing: inout MissingGlyphs) {
    guard let scalar = Unicode.Scalar(glyph & ~INVOICEKIT_PANGO_GLYPH_UNKNOWN) else { return }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control: return
    case .format where !Self.isConcatenationMark(scalar): return
    default:
      if !properties.isDefaultIgnorableCodePoint { missing.add(scalar, inline: inline) }
    }
  }

  /// Whether it is one of the few characters of format that are seen (Unicode 16, Prepended_Concatenation_Mark): they span
  /// the numbers or words that follow.
  private static func isConcatenationMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: true
    default: false
    }
  }
}
