/// A whole document before layout: its body flows over as many pages as it needs.
package struct FlowDocument: Sendable {
  /// A large word across each page, behind its content.
  package struct Watermark: Hashable, Sendable {
    /// The word.
    package var text: String
    /// How it is set.
    package var style: TextStyle
    /// As of an `Inline`.
    package var source: String?

    /// A word across each page.
    package init(text: String, style: TextStyle, source: String? = nil) {
      self.text = text
      self.style = style
      self.source = source
    }
  }

  /// Of all pages.
  package var pageSize: PageSize
  /// From the page's edges to what is printed: the header begins at the top margin with the body below it, and the
  /// footer ends at the bottom margin with the body above it.
  package var margins: EdgeInsets
  /// From the first page's top edge to the body, where that is not the top margin.
  package var firstTop: Double?
  /// What stands on pages whatever flows over them, behind it.
  package var marks: [PageMark] = []
  /// What flows from page to page.
  package var body: [Node]
  /// Points between the body's nodes.
  package var spacing: Double
  /// By which share of themselves the body's gaps may shrink where that saves a last page with little on it.
  package var tightening: Double
  /// At the top of every page but the first; the body begins below it.
  package var header: Node?
  /// At the foot of every page, as high on each as on the highest; the body ends above it.
  package var footer: Node?
  /// What stands across each page.
  package var watermark: Watermark?
  /// What stands at the bottom of the last page, over its whole width: a slip that is torn off. The last footer stands
  /// above it. Where the last page has no room for it, it has one of its own.
  package var slip: Node?
  /// What the file says of itself.
  package var metadata: PDFInformation

  /// A document of pages of one size.
  package init(
    pageSize: PageSize, margins: EdgeInsets, body: [Node], spacing: Double = 0, tightening: Double = 0,
    header: Node? = nil,
    footer: Node? = nil, watermark: Watermark? = nil, metadata: PDFInformation
  ) {
    self.pageSize = pageSize
    self.margins = margins
    self.body = body
    self.spacing = spacing
    self.tightening = tightening
    self.header = header
    self.footer = footer
    self.watermark = watermark
    self.metadata = metadata
  }
}
