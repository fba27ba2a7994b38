internal import PDFFinishing

/// Keeps what stands on pages until they are painted, as the last of them decides what their footers say.
///
/// The page of a table takes 160 kB as items, most of it for boxes around boxes and room that arrays keep; packed it takes
/// 30. Pages beyond the first few are packed, so that a long document need not be laid out once more for its footers.
final class PageShelf {
  /// What stands somewhere on a page.
  enum Content {
    case items([LayoutItem])
    /// What is packed as bytes, and the items among it that are not.
    case packed([UInt8], others: [LayoutItem])
  }

  /// So many pages are not packed: most documents have no more.
  private static let plainLimit = 16

  /// Its room is used again for the next page.
  private var spare = ValuePacker()
  private var elements: [StructureElement] = []
  private var elementIndices: [StructureElement: Int] = [:]
  private var inlines: [[Inline]] = []
  private var inlineIndices: [[Inline]: Int] = [:]
  private var struts: [ShapedText.Strut] = []
  private var strutIndices: [ShapedText.Strut: Int] = [:]
  private var fonts: [ScaledFont] = []
  private var fontIndices: [ObjectIdentifier: Int] = [:]

  fileprivate enum Kind: UInt8 {
    case other, group, artifact, element, fill, text
  }

  /// What a page's items are kept as.
  ///
  /// - Parameter number: of the page, from 1.
  func content(_ items: [LayoutItem], page number: Int) -> Content {
    guard number > Self.plainLimit else { return .items(items) }
    var packer = ValuePacker()
    swap(&packer, &spare)
    var others: [LayoutItem] = []
    packer.append(items.count)
    for item in items { pack(item, &packer, &others) }
    let content = Content.packed(packer.take(), others: others)
    swap(&packer, &spare)
    return content
  }

  /// The items that a content was made of.
  func items(_ content: Content) -> [LayoutItem] {
    switch content {
    case .items(let items): return items
    case .packed(let bytes, let others):
      var values = ValueUnpacker(bytes)
      var others = others[...]
      return items(&values, &others)
    }
  }
}

// MARK: - Items

extension PageShelf {
  private func pack(_ item: LayoutItem, _ packer: inout ValuePacker, _ others: inout [LayoutItem]) {
    switch item {
    case .group(let x, let y, let element, let items):
      switch element?.kind {
      case nil: packer.append(Kind.group)
      case .artifact: packer.append(Kind.artifact)
      case .element(let own):
        packer.append(Kind.element)
        packer.append(Self.index(of: own, in: &elements, &elementIndices))
      }
      if let element { packer.append(element.id) }
      packer.append(x)
      packer.append(y)
      packer.append(items.count)
      for item in items { pack(item, &packer, &others) }
    case .fill(let rect, let color, let cornerRadius):
      packer.append(Kind.fill)
      for length in [rect.x, rect.y, rect.width, rect.height, cornerRadius] { packer.append(length) }
      for part in [color.red, color.green, color.blue] { packer.append(part) }
    case .text(let text) where Self.isPacked(text):
      packer.append(Kind.text)
      pack(text, &packer)
    case .text, .stroke, .image, .code, .outline, .rotated:
      packer.append(Kind.other)
      others.append(item)
    }
  }

  private func items(_ values: inout ValueUnpacker, _ others: inout ArraySlice<LayoutItem>) -> [LayoutItem] {
    let count = values.number()
    var items: [LayoutItem] = []
    items.reserveCapacity(count)
    for _ in 0..<count {
      guard let kind = Kind(rawValue: values.byte()) else { continue }
      switch kind {
      case .other: if let item = others.popFirst() { items.append(item) }
      case .group, .artifact, .element:
        var tag: ElementTag?
        if kind == .element {
          let element = elements[values.number()]
          tag = ElementTag(id: values.number(), kind: .element(element))
        } else if kind == .artifact {
          tag = ElementTag(id: values.number(), kind: .artifact)
        }
        let (x, y) = (values.length(), values.length())
        items.append(.group(x: x, y: y, element: tag, items: self.items(&values, &others)))
      case .fill:
        let rect = Rect(x: values.length(), y: values.length(), width: values.length(), height: values.length())
        let cornerRadius = values.length()
        let color = Color(red: values.byte(), green: values.byte(), blue: values.byte())
        items.append(.fill(rect, color, cornerRadius: cornerRadius))
      case .text: items.append(.text(text(&values)))
      }
    }
    return items
  }

  /// The place of a value among those that there are.
  private static func index<Value: Hashable>(
    of value: Value, in values: inout [Value], _ indices: inout [Value: Int]
  ) -> Int {
    if let index = indices[value] { return index }
    values.append(value)
    indices[value] = values.count - 1
    return values.count - 1
  }
}

// MARK: - Texts

extension PageShelf {
  /// Whether all that a painter asks of a text is packed: of lines on several pages and of glyphs with colours of their own
  /// it asks more. Few texts are so.
  private static func isPacked(_ text: TextItem) -> Bool {
    let lines = text.lines.lines
    guard text.range.count == lines.count, text.origins.count == lines.count, !text.lines.hasColoredGlyphs else {
      return false
    }
    return lines.allSatisfy { line in
      var (glyphs, clusters, bytes) = (0, 0, 0)
      for segment in line.segments {
        guard segment.glyphs.lowerBound == glyphs, segment.clusters.lowerBound == clusters,
          segment.bytes.lowerBound == bytes
        else { return false }
        (glyphs, clusters, bytes) = (segment.glyphs.upperBound, segment.clusters.upperBound, segment.bytes.upperBound)
      }
      return glyphs == line.text.glyphs.count && clusters == line.text.clusters.count
        && bytes == line.text.bytes.count
    }
  }

  private func pack(_ item: TextItem, _ packer: inout ValuePacker) {
    // The glyphs say what the texts are.
    let looks = item.inlines.map { inline in
      Inline(.text(""), style: inline.style, link: inline.link, language: inline.language)
    }
    packer.append(Self.index(of: looks, in: &inlines, &inlineIndices))
    packer.append(item.lines.lines.count)
    for (line, origin) in zip(item.lines.lines, item.origins) {
      packer.append(origin.x)
      packer.append(origin.y)
      packer.append(line.width)
      packer.append(line.isRightToLeft)
      packer.append(Self.index(of: line.strut, in: &struts, &strutIndices))
      packer.append(line.segments.count)
      for segment in line.segments {
        packer.append(index(of: segment.font))
        packer.append(segment.inline)
        packer.append(segment.glyphs.count)
        packer.append(segment.clusters.count)
        packer.append(segment.bytes.count)
        packer.append(segment.isBackward)
      }
      packer.append(line.text.bytes)
      let isPlain = line.text.isPlain
      packer.append(isPlain)
      if !isPlain {
        for cluster in line.text.clusters {
          packer.append(Int(cluster.byteCount))
          packer.append(Int(cluster.glyphCount))
        }
      }
      let font = line.segments.first.map { index(of: $0.font) } ?? 0
      packer.append(line.text.glyphs, font: font, areLevel: isPlain)
    }
  }

  private func index(of font: ScaledFont) -> Int {
    if let index = fontIndices[ObjectIdentifier(font)] { return index }
    fonts.append(font)
    fontIndices[ObjectIdentifier(font)] = fonts.count - 1
    return fonts.count - 1
  }

  private func text(_ values: inout ValueUnpacker) -> TextItem {
    let looks = inlines[values.number()]
    let count = values.number()
    var lines: [TextLine] = []
    var origins: [TextItem.Origin] = []
    lines.reserveCapacity(count)
    origins.reserveCapacity(count)
    for _ in 0..<count {
      origins.append(TextItem.Origin(x: values.length(), y: values.length()))
      lines.append(line(&values))
    }
    return TextItem(lines: ParagraphLines(lines), range: 0..<count, origins: origins, inlines: looks)
  }

  private func line(_ values: inout ValueUnpacker) -> TextLine {
    let width = values.length()
    let isRightToLeft = values.flag()
    var line = TextLine(width: width, isRightToLeft: isRightToLeft, strut: struts[values.number()])
    var (glyphs, clusters, bytes) = (0, 0, 0)
    var firstFont = 0
    for segment in 0..<values.number() {
      let (font, inline) = (values.number(), values.number())
      if segment == 0 { firstFont = font }
      let (glyphCount, clusterCount, byteCount) = (values.number(), values.number(), values.number())
      line.segments.append(
        .init(
          font: fonts[font], inline: inline, glyphs: glyphs..<glyphs + glyphCount,
          clusters: clusters..<clusters + clusterCount, bytes: bytes..<bytes + byteCount, isBackward: values.flag()))
      (glyphs, clusters, bytes) = (glyphs + glyphCount, clusters + clusterCount, bytes + byteCount)
    }
    line.text.bytes = Array(values.slice())
    let isPlain = values.flag()
    line.text.clusters.reserveCapacity(clusters)
    var next = 0
    for _ in 0..<clusters {
      var (byteCount, glyphCount) = (1, 1)
      if isPlain {
        byteCount = line.text.characterLength(at: next)
        next += byteCount
      } else {
        (byteCount, glyphCount) = (values.number(), values.number())
      }
      line.text.clusters.append(
        .init(byteCount: Int32(truncatingIfNeeded: byteCount), glyphCount: Int32(truncatingIfNeeded: glyphCount)))
    }
    line.text.glyphs = values.glyphs(glyphs, font: firstFont, areLevel: isPlain)
    return line
  }
}

extension TextBuffer {
  /// Whether each character has a glyph on the base line, as nearly all text is.
  fileprivate var isPlain: Bool {
    guard glyphs.allSatisfy({ $0.y.bitPattern == 0 }) else { return false }
    var next = 0
    for cluster in clusters {
      guard cluster.glyphCount == 1, next < bytes.count, Int(cluster.byteCount) == characterLength(at: next) else {
        return false
      }
      next += Int(cluster.byteCount)
    }
    return next == bytes.count
  }

  /// How many bytes the character has that begins there, as its first one says.
  fileprivate func characterLength(at start: Int) -> Int {
    switch bytes[start] {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}

extension ValuePacker {
  fileprivate mutating func append(_ kind: PageShelf.Kind) { append(kind.rawValue) }
}
