import CPango

/// Turns text into glyphs: plain Latin text by HarfBuzz at once, everything else through Pango's analysis of scripts,
/// directions and fonts that have the characters.
final class TextShaper {
  /// Text of one style within a line.
  struct Piece {
    var bytes: Range<Int>
    var style: TextStyle
    var inline: Int
  }

  let fonts: FontMap
  private let buffer: OpaquePointer
  private var language = "en"
  private var harfBuzzLanguage = hb_language_from_string("en", -1)

  init(library: FontLibrary) throws(TypesettingError) {
    fonts = try FontMap(library: library)
    guard let buffer = hb_buffer_create() else { throw .backend(operation: "hb_buffer_create", reason: "no memory") }
    self.buffer = buffer
    fonts.setLanguage(language)
  }

  deinit {
    hb_buffer_destroy(buffer)
  }

  func setLanguage(_ language: String) {
    guard language != self.language else { return }
    self.language = language
    harfBuzzLanguage = hb_language_from_string(language, -1)
    fonts.setLanguage(language)
  }

  func face(of style: TextStyle) -> FontMap.Face {
    FontMap.Face(family: style.family, weight: style.weight, isItalic: style.isItalic)
  }

  func strut(of style: TextStyle) throws(TypesettingError) -> ShapedText.Strut {
    let font = try fonts.primaryFont(of: face(of: style)).scaled(to: style.size)
    return .init(size: style.size, ascent: font.ascent, descent: font.descent)
  }

  /// Shapes one line, which holds no `\n` and no control character.
  /// - Parameters:
  ///   - pieces: cover the bytes in order; none is empty.
  ///   - missing: gets every character that no font has, with its inline.
  func shape(
    _ bytes: [UInt8], pieces: [Piece], isRightToLeft: Bool, missing: inout [(Unicode.Scalar, inline: Int)]
  ) throws(TypesettingError) -> ShapedText {
    var text = ShapedText()
    text.bytes = bytes
    guard !bytes.isEmpty else { return text }
    let isShaped = PlainText.isPlain(bytes) ? try shapePlain(pieces, into: &text) : false
    if !isShaped {
      text = ShapedText()
      text.bytes = bytes
      try shapeAny(pieces, isRightToLeft: isRightToLeft, into: &text, missing: &missing)
    }
    var end = text.clusters.count
    while end > 0, text.clusters[end - 1].isSpace { end -= 1 }
    text.width = text.clusters[..<end].reduce(0) { $0 + $1.advance }
    return text
  }

  // MARK: Plain text

  /// - Returns: false when a primary font lacks a character.
  private func shapePlain(_ pieces: [Piece], into text: inout ShapedText) throws(TypesettingError) -> Bool {
    for piece in pieces {
      let font = try fonts.primaryFont(of: face(of: piece.style))
      guard let harfBuzz = font.harfBuzz else { return false }
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
        append(
          TextBuffer.Glyph(
            index: infos[index].codepoint, x: Double(positions[index].x_offset) * x,
            y: Double(positions[index].y_offset) * y), advance: Double(positions[index].x_advance) * x,
          byteStart: Int(infos[index].cluster), firstCluster: firstCluster, to: &text)
      }
      closeClusters(from: firstCluster, end: piece.bytes.upperBound, in: &text)
      text.runs.append(
        .init(font: scaled, inline: piece.inline, level: 0, clusters: firstCluster..<text.clusters.count))
    }
    return true
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

  // MARK: Any text

  private func shapeAny(
    _ pieces: [Piece], isRightToLeft: Bool, into text: inout ShapedText,
    missing: inout [(Unicode.Scalar, inline: Int)]
  ) throws(TypesettingError) {
    let base = WritingDirection.isRightToLeft(text.bytes) ?? isRightToLeft
    text.isRightToLeft = base
    let items = try itemize(text.bytes, pieces: pieces, isRightToLeft: base)
    defer { for item in items { pango_item_free(item) } }
    for item in items {
      let start = Int(item.pointee.offset)
      guard let piece = pieces.first(where: { $0.bytes.contains(start) }) else { continue }
      guard let font = item.pointee.analysis.font else {
        let lost = String(decoding: text.bytes[start..<start + Int(item.pointee.length)], as: UTF8.self)
        for scalar in lost.unicodeScalars { note(scalar.value, inline: piece.inline, missing: &missing) }
        continue
      }
      let run = fonts.font(font)
      let scaled = try run.scaled(to: piece.style.size)
      let first = text.clusters.count
      appendGlyphs(of: item, size: piece.style.size, inline: piece.inline, to: &text, missing: &missing)
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
    let list = bytes.withUnsafeBytes {
      pango_itemize_with_base_dir(
        fonts.context, isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR,
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), 0, Int32(clamping: $0.count), attributes, nil)
    }
    defer { g_list_free(list) }
    var items: [UnsafeMutablePointer<PangoItem>] = []
    let boundaries = pieces.dropFirst().map(\.bytes.lowerBound)
    var element = list
    while let current = element {
      element = current.pointee.next
      guard let item = current.pointee.data?.assumingMemoryBound(to: PangoItem.self) else { continue }
      for boundary in boundaries {
        let start = Int(item.pointee.offset)
        guard boundary > start, boundary < start + Int(item.pointee.length) else { continue }
        let characters = bytes[start..<boundary].count { $0 & 0xC0 != 0x80 }
        if let head = pango_item_split(item, Int32(boundary - start), Int32(characters)) { items.append(head) }
      }
      items.append(item)
    }
    return items
  }

  private func appendGlyphs(
    of item: UnsafeMutablePointer<PangoItem>, size: Double, inline: Int, to text: inout ShapedText,
    missing: inout [(Unicode.Scalar, inline: Int)]
  ) {
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
    let scale = size / (Font.nominalSize * Double(PANGO_SCALE))
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
  private func note(_ glyph: UInt32, inline: Int, missing: inout [(Unicode.Scalar, inline: Int)]) {
    guard let scalar = Unicode.Scalar(glyph & ~PANGO_GLYPH_UNKNOWN_MASK) else { return }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format: return
    default:
      if !properties.isDefaultIgnorableCodePoint { missing.append((scalar, inline: inline)) }
    }
  }
}

/// Pango's macros, which Swift does not see.
private let PANGO_GLYPH_UNKNOWN_MASK: UInt32 = 0x1000_0000
private let PANGO_GLYPH_EMPTY_ID: UInt32 = 0x0FFF_FFFF
