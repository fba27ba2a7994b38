internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording
internal import Typesetting

extension CompiledTemplate {
  /// What turns into pages: the template's blocks with a document's values as text.
  ///
  /// - Parameters:
  ///   - language: BCP 47, for the PDF.
  ///   - slip: what is torn off the last page.
  func document(in context: RenderingContext, language: String, slip: Node? = nil) -> FlowDocument {
    let invoice = context.computed.invoice
    let metadata = PDFInformation(
      title: Self.line(title, in: context) ?? invoice.seller.party.name,
      author: invoice.seller.legalName, subject: subject.flatMap { Self.line($0, in: context) }, creator: "InvoiceKit",
      language: language, creationDate: "\(invoice.issueDate)T00:00:00Z")
    var nodes = BlockTemplate.nodes(of: body, in: context)
    if let stamp = stamp?.node(in: context, frame: Self.stampFrame) { nodes.append(stamp) }
    var document = FlowDocument(
      pageSize: pageSize, margins: margins, body: nodes, spacing: spacing,
      tightening: tightening, header: Self.stack(header, in: context), footer: Self.stack(footer, in: context),
      watermark: watermark(in: context), metadata: metadata)
    document.firstTop = firstTop
    document.marks = marks
    document.slip = slip
    return document
  }

  /// Below all else.
  private static var stampFrame: Node {
    var node = Node(.spacer(0))
    node.padding = EdgeInsets(top: 12)
    return node
  }

  /// A draft is one whatever else is asked for.
  private func watermark(in context: RenderingContext) -> FlowDocument.Watermark? {
    if context.isDraft {
      guard let paragraph = watermark.text?.paragraph(in: context) else { return nil }
      return FlowDocument.Watermark(
        text: paragraph.plainText, style: watermark.style,
        source: paragraph.inlines.contains { $0.source != nil } ? "" : nil)
    }
    switch context.watermark {
    case nil: return nil
    case .text(let text): return FlowDocument.Watermark(text: text, style: watermark.style, source: "")
    case .paid, .duplicate:
      return context.watermark?.label.flatMap { watermark.words[$0] }.map {
        FlowDocument.Watermark(text: $0, style: watermark.style, source: nil)
      }
    }
  }

  /// A text on one line, as the PDF's metadata hold it.
  private static func line(_ text: TextTemplate, in context: RenderingContext) -> String? {
    text.paragraph(in: context).map { $0.plainText.split(separator: "\n").joined(separator: " ") }
  }

  private static func stack(_ blocks: [BlockTemplate], in context: RenderingContext) -> Node? {
    let nodes = BlockTemplate.nodes(of: blocks, in: context)
    guard !nodes.isEmpty else { return nil }
    return nodes.count == 1 ? nodes[0] : Node(.stack(nodes, spacing: 0))
  }
}
