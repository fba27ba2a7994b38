import CPango

/// Everything else needs Pango's analysis.
extension TextShaper {
  func shapeAny(
    _ pieces: [Piece], isRightToLeft: Bool, into text: inout ShapedText,
    missing: inout MissingGlyphs
  ) throws(TypesettingError) {
    let base = WritingDirection.isRightToLeft(text.bytes) ?? isRightToLeft
    text.isRightToLeft = base
    let items = try itemize(text.bytes, pieces: pieces, isRightToLeft: base)
    defer { for item in items { pango_item_free(item) } }
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
      let run = try fonts.font(font)
      let scaled = try run.scaled(to: piece.style.size)
      let first = text.clusters.count
      // Glyphs that are pictures have one size of their own, for which Pango's numbers are.
      var unit: (x: Int32, y: Int32) = (0, 0)
      hb_font_get_scale(run.harfBuzz, &unit.x, &unit.y)
      appendGlyphs(
        of: item, scale: piece.style.size / Double(max(unit.x, 1)), inline: piece.inline, to: &text, missing: &missing)
      text.runs.append(
        .init(
          font: scaled, inline: piece.inline, level: item.pointee.analysis.level, clusters: first..<text.clusters.count)
      )
    }
  }

  /// Pango's items, none of which lies in two pieces. The caller frees them.
  private func itemize(
    _ bytes: [UInt8], pieces: [Piece], isRightToLeft: Bool
  ) throws(TypesettingError) -> [UnsafeMutablePointer<PangoItem>] {
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    for piece in pieces {
      guard let attribute = pango_attr_font_desc_new(try fonts.description(of: face(of: piece.style))) else { continue }
      attribute.pointee.start_index = UInt32(piece.bytes.lowerBound)
      attribute.pointee.end_index = UInt32(piece.bytes.upperBound)
      pango_attr_list_insert(attributes, attribute)
    }
    let context = try fonts.pango().context
    let list = bytes.withUnsafeBytes {
      pango_itemize_with_base_dir(
        context, isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR,
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), 0, Int32(clamping: $0.count), attributes, nil)
    }
    defer { g_list_free(list) }
    var items: [UnsafeMutablePointer<PangoItem>] = []
    var boundaries = pieces.dropFirst().map(\.bytes.lowerBound)[...]
    var element = list
    while let current = element {
      element = current.pointee.next
      guard let item = current.pointee.data?.assumingMemoryBound(to: PangoItem.self) else { continue }
      // Items stand in the order of the text, and so do the boundaries: each is looked at once.
      while let boundary = boundaries.first, boundary < Int(item.pointee.offset) + Int(item.pointee.length) {
        boundaries.removeFirst()
        let start = Int(item.pointee.offset)
        guard boundary > start else { continue }
        let characters = bytes[start..<boundary].count { $0 & 0xC0 != 0x80 }
        if let head = pango_item_split(item, Int32(boundary - start), Int32(characters)) { items.append(head) }
      }
      items.append(item)
    }
    return items
  }

  private func appendGlyphs(
    of item: UnsafeMutablePointer<PangoItem>, scale: Double, inline: Int, to text: inout ShapedText,
    missing: inout MissingGlyphs
  ) {
    // For a script that is not the document's, Pango takes a language from the environment; glyphs must not depend on it.
    item.pointee.analysis.language = pango_language_from_string(language)
    guard let string = pango_glyph_string_new() else { return }
    defer { pango_glyph_string_free(string) }
    let start = Int(item.pointee.offset)
    let length = Int(item.pointee.length)
    text.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      pango_shape_full(
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
        let width = Double(glyph.geometry.width) * scale
        defer { cluster.advance += width }
        if glyph.glyph & PANGO_GLYPH_UNKNOWN_MASK != 0 {
          note(glyph.glyph, inline: inline, missing: &missing)
          continue
        }
        guard glyph.glyph != PANGO_GLYPH_EMPTY_ID else { continue }
        text.glyphs.append(
          .init(
            index: glyph.glyph, x: cluster.advance + Double(glyph.geometry.x_offset) * scale,
            y: Double(glyph.geometry.y_offset) * scale))
        cluster.glyphCount += 1
      }
      text.clusters.append(cluster)
    }
  }

  /// Marks of direction, joiners and variation selectors draw nothing, so no font needs to have them.
  private func note(_ glyph: UInt32, inline: Int, missing: inout MissingGlyphs) {
    guard let scalar = Unicode.Scalar(glyph & ~PANGO_GLYPH_UNKNOWN_MASK) else { return }
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

/// Pango's macros, which Swift does not see.
private let PANGO_GLYPH_UNKNOWN_MASK: UInt32 = 0x1000_0000
private let PANGO_GLYPH_EMPTY_ID: UInt32 = 0x0FFF_FFFF
