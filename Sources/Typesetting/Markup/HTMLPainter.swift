/// Writes a document as one HTML page that needs nothing else: the second painter of the nodes that pages are laid out
/// from.
///
/// What it says is in elements and inlined styles, as mail programs keep only those; the style sheet adds what depends on
/// the window's width and on the printer.
package final class HTMLPainter {
  let document: FlowDocument
  let language: String
  let isRightToLeft: Bool
  /// What is written of the body.
  var bytes: [UInt8] = []
  /// What depends on the window.
  var sheet = HTMLStyleSheet()
  /// Whether the body is painted, and not what stands on each page.
  private(set) var isInBody = false
  /// Whether what is painted is seen and not read aloud.
  var isHidden = false
  /// Of the last heading; 0 before the first.
  private var headingLevel = 0

  private init(_ document: FlowDocument) {
    self.document = document
    language = document.metadata.language
    isRightToLeft = WritingDirection.isRightToLeft(language)
    bytes.reserveCapacity(32 << 10)
  }

  /// The document as HTML 5 in UTF-8. The same document gives the same bytes.
  ///
  /// The footer comes once, a header that only repeats what was said not at all, and page numbers neither.
  package static func html(of document: FlowDocument) -> [UInt8] {
    let painter = HTMLPainter(document)
    painter.paint()
    return painter.page()
  }

  /// What surrounds a node.
  struct Place {
    /// What its text inherits.
    var flow: TextFlow
    /// How wide the room is on the page, in points.
    var width: Double
    /// Whether it is a cell of a table of data, whose alignment is the column's.
    var isCell = false
  }

  // MARK: - Page

  private func paint() {
    let flow = TextFlow(style: DominantStyle.style(of: document.body), lineHeight: 1.4)
    let width = document.pageSize.width - document.margins.left - document.margins.right
    let place = Place(flow: flow, width: max(1, width))
    bytes.append("<div class=\"s\" style=\"max-width:")
    bytes.append(number: ScreenScale.sheet(document.pageSize.width))
    bytes.append("px;margin:0 auto;background-color:#ffffff;overflow-wrap:anywhere;")
    flow.appendDeclarations(to: &bytes, inheriting: flow, isRightToLeft: isRightToLeft, isTable: true)
    bytes.append("\">\n<main>\n")
    if let watermark = document.watermark { paint(watermark) }
    paintBody(in: place)
    if let slip = document.slip {
      bytes.append("<section class=\"g\" style=\"")
      appendGutter(top: Self.clearance, bottom: 0)
      bytes.append("\">\n")
      _ = paint(slip, in: place, above: 0)
      bytes.append("</section>\n")
    }
    bytes.append("</main>\n")
    if let footer = document.footer {
      let start = bytes.count
      bytes.append("<footer class=\"g\" style=\"")
      appendGutter(top: Self.clearance / 2, bottom: document.margins.bottom)
      bytes.append("\">\n")
      let content = bytes.count
      _ = paint(footer, in: place, above: 0)
      if bytes.count == content { bytes.removeSubrange(start...) } else { bytes.append("</footer>\n") }
    }
    bytes.append("</div>\n")
  }

  /// The body's nodes in strips: what reaches to the sheet's edges is one of its own.
  private func paintBody(in place: Place) {
    var pending = document.margins.top
    var isOpen = false
    var nodes = PageBreaks.resolved(in: document.body)
    // Repetitions are for the pages after the first.
    if let header = document.header?.withoutArtifacts { nodes.insert(header, at: 0) }
    isInBody = true
    defer { isInBody = false }
    for (index, node) in nodes.enumerated() {
      if index > 0 { pending += document.spacing }
      if let height = node.emptyHeight {
        pending += height
        continue
      }
      if node.minimumTop != nil { pending = max(pending, HTMLPainter.clearance) }
      if node.startsPage { appendPageBreak() }
      guard node.bleeds, let color = node.background else {
        if !isOpen {
          bytes.append("<div class=\"g\" style=\"")
          appendGutter(top: pending, bottom: 0)
          bytes.append("\">\n")
          pending = 0
          isOpen = true
        }
        pending = paint(node, in: place, above: pending)
        continue
      }
      if isOpen { close(&isOpen, pending: pending) }
      bytes.append("<div class=\"g b\" style=\"background-color:")
      bytes += Array(color.hex.utf8)
      bytes.append(";")
      appendGutter(top: (index == 0 ? document.margins.top : 0) + node.padding.top, bottom: node.padding.bottom)
      bytes.append("\">\n")
      var inner = node
      (inner.background, inner.padding) = (nil, .zero)
      _ = paint(inner, in: place, above: 0)
      bytes.append("</div>\n")
      pending = 0
    }
    if isOpen { close(&isOpen, pending: 0) }
  }

  /// What follows begins a sheet of a printer.
  func appendPageBreak() {
    bytes.append("<div class=\"f\"></div>\n")
    sheet.breaksPages = true
  }

  private func close(_ isOpen: inout Bool, pending: Double) {
    if pending > 0 {
      bytes.append("<div style=\"height:")
      bytes.append(number: ScreenScale.gap(pending))
      bytes.append("px\"></div>\n")
    }
    bytes.append("</div>\n")
    isOpen = false
  }

  private func appendGutter(top: Double, bottom: Double) {
    bytes.append("padding:")
    bytes.append(number: ScreenScale.gap(top))
    bytes.append("px ")
    bytes.append(number: ScreenScale.margin(document.margins.right))
    bytes.append("px ")
    bytes.append(number: ScreenScale.gap(bottom))
    bytes.append("px ")
    bytes.append(number: ScreenScale.margin(document.margins.left))
    bytes.append("px")
  }

  /// A word across each page is a line at the top, as text that can be read.
  private func paint(_ watermark: FlowDocument.Watermark) {
    let color = watermark.style.color.readable(on: .white, contrast: 7)
    bytes.append("<p style=\"margin:0;padding:10px 20px;text-align:center;font-weight:700;letter-spacing:2px;")
    bytes.append("color:#ffffff;background-color:")
    bytes += Array(color.hex.utf8)
    bytes.append("\">")
    HTMLText.append(watermark.text, to: &bytes)
    bytes.append("</p>\n")
  }

  /// The whole file.
  private func page() -> [UInt8] {
    var page: [UInt8] = []
    page.reserveCapacity(bytes.count + 6_000)
    page.append("<!DOCTYPE html>\n<html lang=\"")
    HTMLText.appendValue(language, to: &page)
    page.append(isRightToLeft ? "\" dir=\"rtl\">\n<head>\n" : "\">\n<head>\n")
    page.append("<meta charset=\"utf-8\">\n")
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.append("<meta name=\"color-scheme\" content=\"light only\">\n")
    page.append("<meta name=\"format-detection\" content=\"telephone=no, date=no, address=no, email=no, url=no\">\n")
    let metadata = document.metadata
    for (name, value) in [
      ("author", metadata.author), ("description", metadata.subject), ("generator", metadata.creator),
    ] {
      guard let value else { continue }
      page.append("<meta name=\"")
      page += Array(name.utf8)
      page.append("\" content=\"")
      HTMLText.appendValue(value, to: &page)
      page.append("\">\n")
    }
    page.append("<title>")
    HTMLText.appendValue(metadata.title, to: &page)
    page.append("</title>\n")
    sheet.append(to: &page, document: document)
    page.append("</head>\n<body style=\"margin:0;padding:0\">\n")
    page += bytes
    page.append("</body>\n</html>\n")
    return page
  }

  /// The level of a heading. One that skips a level, as one above it had nothing to say, is put right.
  func level(ofHeading level: Int) -> Int {
    headingLevel = min(max(1, level), headingLevel + 1, 6)
    return headingLevel
  }

  /// Where a page leaves room for the window of an envelope a screen needs less, in points.
  static let clearance = 20.0
}

extension Node {
  /// How high it is if it is only room, in points; nil for other nodes.
  var emptyHeight: Double? {
    guard background == nil, border == nil, case .spacer(let height) = content else { return nil }
    return max(0, height)
  }

  /// The node without what is outside the structure; nil when nothing remains.
  fileprivate var withoutArtifacts: Node? {
    guard role != .artifact else { return nil }
    switch content {
    case .spacer, .rule: return nil
    case .stack(let children, let spacing):
      let rest = children.compactMap(\.withoutArtifacts)
      guard !rest.isEmpty else { return nil }
      var node = self
      node.content = .stack(rest, spacing: spacing)
      return node
    case .row(let columns, _): return columns.contains { $0.node.withoutArtifacts != nil } ? self : nil
    case .paragraph, .table, .image, .code, .barChart: return self
    }
  }
}
