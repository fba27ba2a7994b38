/// A whole document before layout: its body flows over as many pages as it needs.
package struct FlowDocument: Sendable {
  package struct Watermark: Hashable, Sendable {
    package var text: String
    package var style: TextStyle
    /// As of an `Inline`.
    package var source: String?

    package init(text: String, style: TextStyle, source: String? = nil) {
      self.text = text
      self.style = style
      self.source = source
    }
  }

  package var pageSize: PageSize
  /// From the page's edges to what is printed: the header begins at the top margin with the body below it, and the
  /// footer ends at the bottom margin with the body above it.
  package var margins: EdgeInsets
  package var body: [Node]
  /// Points between the body's nodes.
  package var spacing: Double
  /// At the top of every page but the first; the body begins below it.
  package var header: Node?
  /// At the foot of every page, as high on each as on the highest; the body ends above it.
  package var footer: Node?
  package var watermark: Watermark?
  package var metadata: PDFInformation

  package init(
    pageSize: PageSize, margins: EdgeInsets, body: [Node], spacing: Double = 0, header: Node? = nil,
    footer: Node? = nil, watermark: Watermark? = nil, metadata: PDFInformation
  ) {
    self.pageSize = pageSize
    self.margins = margins
    self.body = body
    self.spacing = spacing
    self.header = header
    self.footer = footer
    self.watermark = watermark
    self.metadata = metadata
  }
}
