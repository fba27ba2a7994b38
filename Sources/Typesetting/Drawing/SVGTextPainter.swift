internal import ByteCoding

/// Draws the texts of a drawing.
final class SVGTextPainter {
  /// What tells two pieces of a line apart.
  private struct Look: Equatable {
    var font: ObjectIdentifier
    var size: Double
    var color: Color
  }

  /// A line of a paragraph and where it stands.
  private struct Line {
    var text: TextLine
    var inlines: [Inline]
    var x, y: Double
    /// That of the element around it.
    var language: String
    var hasLinks: Bool
    /// Whether parts of it run against others, so that a viewer is told the direction of each.
    var isMixed: Bool
  }

  /// Of a word: by this share of the letters' size a viewer's letter may stand elsewhere.
  private static let tolerance = 0.01

  let fonts: SVGFonts
  private let shaper: WordShaper
  private let outlines: GlyphOutlines

  init(fonts: SVGFonts) throws(TypesettingError) {
    self.fonts = fonts
    shaper = try WordShaper()
    outlines = try GlyphOutlines()
  }

  /// Draws an item, each line as a text of its own.
  ///
  /// - Parameters:
  ///   - language: of the element around it.
  ///   - hasLinks: whether its links can be followed.
  func draw(
    _ item: TextItem, x: Double, y: Double, language: String, hasLinks: Bool, to svg: inout SVGWriter
  ) throws(TypesettingError) {
    for (index, text) in item.lines.lines[item.range].enumerated() where !text.segments.isEmpty {
      let origin = item.origins[index]
      let isMixed = text.isRightToLeft || text.segments.contains { $0.isBackward }
      try draw(
        Line(
          text: text, inlines: item.inlines, x: x + origin.x, y: y + origin.y, language: language,
          hasLinks: hasLinks, isMixed: isMixed), to: &svg)
    }
  }

  private func draw(_ line: Line, to svg: inout SVGWriter) throws(TypesettingError) {
    guard let first = line.text.segments.first, let base = look(of: first, in: line) else { return }
    /// Outlines and pictures, for which there is no place in a text.
    var shapes = SVGWriter()
    var link: String?
    svg.raw("<text xml:space=\"preserve\"")
    svg.attribute("y", line.y)
    append(base, of: first.font, to: &svg)
    svg.raw(">")
    for segment in line.text.segments {
      guard line.inlines.indices.contains(segment.inline), let look = look(of: segment, in: line) else { continue }
      let inline = line.inlines[segment.inline]
      let target = line.hasLinks ? inline.link.flatMap { WebAddress.leads($0) ? $0 : nil } : nil
      if target != link {
        if link != nil { svg.raw("</a>") }
        if let target {
          svg.raw("<a")
          svg.attribute("xlink:href", target)
          svg.raw(">")
        }
        link = target
      }
      let language = inline.language ?? line.language
      let isSpecial = look != base || language != line.language
      if isSpecial {
        svg.raw("<tspan")
        if language != line.language { svg.append(SVGPainter.language(language)) }
        if look != base { append(look, of: segment.font, to: &svg) }
        svg.raw(">")
      }
      for word in SVGWord.words(of: segment, in: line.text.text, spacesApart: line.isMixed) {
        try draw(word, of: segment, in: line, language: language, color: look.color, to: &svg, shapes: &shapes)
      }
      if isSpecial { svg.raw("</tspan>") }
    }
    if link != nil { svg.raw("</a>") }
    svg.raw("</text>\n")
    svg.append(shapes)
  }

  private func draw(
    _ word: SVGWord, of segment: TextLine.Segment, in line: Line, language: String, color: Color,
    to svg: inout SVGWriter, shapes: inout SVGWriter
  ) throws(TypesettingError) {
    let place = place(of: word, of: segment, language: language)
    svg.raw("<tspan")
    if line.isMixed {
      // In the middle, as the beginning of a text depends on the direction of what is around it.
      svg.raw(
        " text-anchor=\"middle\" unicode-bidi=\"bidi-override\" direction=\"\(segment.isBackward ? "rtl" : "ltr")\"")
      svg.attribute("x", line.x + place.x + place.width / 2)
    } else {
      svg.attribute("x", line.x + place.x)
    }
    if !place.isSame {
      svg.raw(" fill-opacity=\"0\"")
      if place.width > 0 {
        svg.attribute("textLength", place.width)
        svg.raw(" lengthAdjust=\"spacingAndGlyphs\"")
      }
      try appendShapes(word, of: segment, in: line, color: color, to: &shapes)
    }
    svg.raw(">")
    svg.text(String(decoding: word.text, as: UTF8.self))
    svg.raw("</tspan>")
  }

  /// Where a word begins in its line, how wide it is, and whether a viewer draws it as it is here.
  private func place(
    of word: SVGWord, of segment: TextLine.Segment, language: String
  ) -> (x: Double, width: Double, isSame: Bool) {
    let first = word.glyphs.first?.x ?? 0
    guard !word.letters.isEmpty else { return (first, 0, true) }
    let size = segment.font.size
    let estimate = max((word.glyphs.last?.x ?? first) - first, 0) + size / 2
    guard let font = fonts[segment.font] else { return (first, estimate, false) }
    let seen = font.glyphs(
      of: word.letters, size: size, isBackward: segment.isBackward, language: language, by: shaper)
    let width = seen.reduce(0) { $0 + $1.advance }
    guard seen.count == word.glyphs.count, let start = seen.first else { return (first, estimate, false) }
    let x = first - start.x
    let limit = Self.tolerance * size
    let isSame = zip(word.glyphs, seen).allSatisfy { own, other in
      own.index == other.index && (own.x - x - other.x).magnitude <= limit && (own.y - other.y).magnitude <= limit
    }
    return (x, width, isSame)
  }

  private func appendShapes(
    _ word: SVGWord, of segment: TextLine.Segment, in line: Line, color: Color, to svg: inout SVGWriter
  ) throws(TypesettingError) {
    let glyphs = word.glyphs.map { TextBuffer.Glyph(index: $0.index, x: $0.x + line.x, y: $0.y + line.y) }
    guard !segment.font.isColored else {
      guard let picture = try outlines.picture(of: glyphs, font: segment.font, color: color) else { return }
      svg.raw("<image aria-hidden=\"true\" preserveAspectRatio=\"none\"")
      svg.attribute("x", picture.rect.x)
      svg.attribute("y", picture.rect.y)
      svg.attribute("width", picture.rect.width)
      svg.attribute("height", picture.rect.height)
      svg.raw(" xlink:href=\"data:image/png;base64,")
      svg.append(Base64.encoded(picture.png))
      svg.raw("\"/>\n")
      return
    }
    let steps = outlines.outline(of: glyphs, font: segment.font)
    guard !steps.isEmpty else { return }
    svg.raw("<path")
    svg.attribute("fill", SVGWriter.color(color))
    svg.raw(" d=\"")
    for step in steps {
      switch step {
      case .move(let x, let y): svg.step("M", [x, y])
      case .line(let x, let y): svg.step("L", [x, y])
      case .curve(let x1, let y1, let x2, let y2, let x, let y): svg.step("C", [x1, y1, x2, y2, x, y])
      case .close: svg.raw("Z")
      }
    }
    svg.raw("\"/>\n")
  }

  private func look(of segment: TextLine.Segment, in line: Line) -> Look? {
    guard line.inlines.indices.contains(segment.inline) else { return nil }
    return Look(
      font: ObjectIdentifier(segment.font.program), size: segment.font.size,
      color: line.inlines[segment.inline].style.color)
  }

  private func append(_ look: Look, of font: ScaledFont, to svg: inout SVGWriter) {
    if let own = fonts[font] {
      own.appendAttributes(to: &svg)
    } else {
      svg.raw(" font-family=\"sans-serif\"")
    }
    svg.attribute("font-size", look.size)
    svg.attribute("fill", SVGWriter.color(look.color))
  }
}
