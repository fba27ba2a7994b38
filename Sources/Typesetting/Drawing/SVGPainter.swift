internal import PDFFinishing
internal import QRCoding

/// Draws a page as SVG.
///
/// Texts are texts, set in fonts that the drawing holds: each word stands where it stands in the PDF. What a viewer would
/// draw in another way, as is found out by shaping it with the drawing's own font, is drawn as its outlines, with the
/// text before it that cannot be seen.
final class SVGPainter {
  /// What holds for an item and all that is in it.
  private struct Context {
    /// Where the group around it begins.
    var x, y: Double
    /// That of the elements around it.
    var language: String
    /// Whether it is decoration, which is read by nobody.
    var isArtifact = false
  }

  private let page: Page
  private let information: PDFInformation
  private let pageCount: Int
  private var images = SVGImages()
  private let texts: SVGTextPainter

  /// - Throws: as `SVGFonts.init`.
  init(_ page: Page, of information: PDFInformation, pageCount: Int) throws(TypesettingError) {
    (self.page, self.information, self.pageCount) = (page, information, pageCount)
    texts = try SVGTextPainter(fonts: SVGFonts(of: page.items))
  }

  /// The file.
  func svg() throws(TypesettingError) -> [UInt8] {
    var body = SVGWriter()
    let context = Context(x: 0, y: 0, language: information.language)
    for item in page.items { try draw(item, context, to: &body) }
    var svg = head()
    svg.raw("<defs>\n<style>")
    texts.fonts.appendRules(to: &svg)
    svg.raw("</style>\n")
    svg.append(images.definitions)
    svg.raw("</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n")
    svg.append(body)
    svg.raw("</svg>\n")
    return svg.bytes
  }

  private func head() -> SVGWriter {
    var svg = SVGWriter()
    svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"")
    svg.raw(" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\"")
    svg.number(page.size.width)
    svg.raw("pt\" height=\"")
    svg.number(page.size.height)
    svg.raw("pt\" viewBox=\"0 0 ")
    svg.number(page.size.width)
    svg.raw(" ")
    svg.number(page.size.height)
    svg.raw("\" role=\"document\"")
    svg.append(Self.language(information.language))
    // Without hinting, so that letters keep their widths.
    svg.raw(" text-rendering=\"geometricPrecision\">\n<title>")
    svg.text(information.title)
    if pageCount > 1 { svg.raw(" (\(page.number)/\(pageCount))") }
    svg.raw("</title>\n")
    if let subject = information.subject {
      svg.raw("<desc>")
      svg.text(subject)
      svg.raw("</desc>\n")
    }
    return svg
  }

  /// Both attributes: viewers of XML know one, those of HTML the other.
  static func language(_ tag: String) -> [UInt8] {
    var svg = SVGWriter()
    svg.attribute("lang", tag)
    svg.attribute("xml:lang", tag)
    return svg.bytes
  }

  private func draw(_ item: LayoutItem, _ context: Context, to svg: inout SVGWriter) throws(TypesettingError) {
    switch item {
    case .text(let text):
      try texts.draw(
        text, x: context.x, y: context.y, language: context.language, hasLinks: !context.isArtifact, to: &svg)
    case .fill(let rect, let color, let cornerRadius):
      append(rect, cornerRadius, context, to: &svg)
      svg.attribute("fill", SVGWriter.color(color))
      svg.raw("/>\n")
    case .stroke(let rect, let color, let thickness, let cornerRadius):
      append(rect, cornerRadius, context, to: &svg)
      svg.raw(" fill=\"none\"")
      svg.attribute("stroke", SVGWriter.color(color))
      svg.attribute("stroke-width", thickness)
      svg.raw("/>\n")
    case .image(let image, let rect):
      let place = Rect(x: rect.x + context.x, y: rect.y + context.y, width: rect.width, height: rect.height)
      images.append(image, in: place, to: &svg)
    case .code(let code, let rect): append(code, rect, context, to: &svg)
    case .outline: break
    case .group(let dx, let dy, let element, let items):
      var inner = context
      inner.x += dx
      inner.y += dy
      guard let element, !context.isArtifact else {
        for item in items { try draw(item, inner, to: &svg) }
        return
      }
      try draw(items, in: element, inner, to: &svg)
    case .rotated(let dx, let dy, let angle, let items):
      svg.raw("<g transform=\"translate(")
      svg.number(context.x + dx)
      svg.raw(" ")
      svg.number(context.y + dy)
      svg.raw(") rotate(")
      svg.factor(angle * 180 / .pi)
      svg.raw(")\">\n")
      var inner = context
      (inner.x, inner.y) = (0, 0)
      for item in items { try draw(item, inner, to: &svg) }
      svg.raw("</g>\n")
    }
  }

  private func draw(
    _ items: [LayoutItem], in element: ElementTag, _ context: Context, to svg: inout SVGWriter
  ) throws(TypesettingError) {
    var context = context
    var content = SVGWriter()
    var group = SVGWriter()
    group.raw("<g")
    var isNeeded = true
    var isCell = false
    switch element.kind {
    case .artifact:
      context.isArtifact = true
      group.raw(" aria-hidden=\"true\"")
    case .element(let own):
      if let language = own.language, language != context.language {
        context.language = language
        group.append(Self.language(language))
      }
      let attributes = SVGStructure.attributes(of: own)
      isNeeded = attributes != nil
      isCell = own.type == "TD" || own.type == "TH"
      for attribute in attributes ?? [] { group.attribute(attribute.name, attribute.value) }
    }
    for item in items { try draw(item, context, to: &content) }
    // A cell counts even when nothing is in it.
    guard isNeeded, isCell || !content.bytes.isEmpty else { return svg.append(content) }
    svg.append(group)
    svg.raw(">\n")
    svg.append(content)
    svg.raw("</g>\n")
  }

  /// `<rect …`, to which attributes are added.
  private func append(_ rect: Rect, _ cornerRadius: Double, _ context: Context, to svg: inout SVGWriter) {
    svg.raw("<rect")
    svg.attribute("x", rect.x + context.x)
    svg.attribute("y", rect.y + context.y)
    svg.attribute("width", max(0, rect.width))
    svg.attribute("height", max(0, rect.height))
    let radius = min(cornerRadius, rect.width / 2, rect.height / 2)
    if radius > 0 { svg.attribute("rx", radius) }
  }

  /// The dark modules as one shape, so that no seams show between them.
  private func append(_ code: QRCode, _ rect: Rect, _ context: Context, to svg: inout SVGWriter) {
    guard code.width > 0 else { return }
    svg.raw("<path transform=\"translate(")
    svg.number(rect.x + context.x)
    svg.raw(" ")
    svg.number(rect.y + context.y)
    svg.raw(") scale(")
    svg.factor(rect.width / Double(code.width))
    svg.raw(")\" shape-rendering=\"crispEdges\" fill=\"#000000\" d=\"")
    code.forEachRun { row, column, count in svg.raw("M\(column) \(row)h\(count)v1h-\(count)z") }
    svg.raw("\"/>\n")
  }
}
