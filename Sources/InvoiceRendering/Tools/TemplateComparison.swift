public import InvoiceCore
public import InvoiceModel
internal import Typesetting

/// How the pages of an invoice differ in two templates, as they are seen.
public struct TemplateComparison: Sendable {
  /// A page that one of the templates makes, or both.
  public struct Page: Sendable {
    /// From 1.
    public var number: Int
    /// How many pixels differ; of a page that only one makes, all.
    public var differing: Int
    /// How many pixels there are.
    public var pixels: Int
    /// Whether both make the page.
    public var isInBoth: Bool
    /// Both pages side by side as a PNG, frames around what differs; nil where none was asked for.
    public var picture: [UInt8]?
  }

  /// The pages in their order.
  public let pages: [Page]
  /// What the pages are warned of.
  public let warnings: [Problem]

  /// Compares the pages that two renderers make.
  ///
  /// - Parameters:
  ///   - first: makes the pages at the left.
  ///   - second: makes the pages at the right.
  ///   - invoice: what they show.
  ///   - options: as of ``InvoiceRenderer/png(_:_:options:)``.
  ///   - resolution: in dots an inch, of ``PagePicture/resolutions``.
  ///   - drawsEqualPages: whether pages that do not differ have a picture, too.
  /// - Throws: as ``InvoiceRenderer/png(_:_:options:)``.
  public init(
    _ first: InvoiceRenderer, _ second: InvoiceRenderer, invoice: ComputedInvoice,
    options: RenderOptions = RenderOptions(), resolution: Int = 96, drawsEqualPages: Bool = false
  ) throws(InvoiceProblems) {
    var problems: [Problem] = []
    let set = first.typeset(invoice, options: options, problems: &problems) { (left) throws(TypesettingError) in
      // What is wrong with the second is told as its own.
      var others: [Problem] = []
      let compared = second.typeset(invoice, options: options, problems: &others) {
        (right) throws(TypesettingError) in
        try first.typesetters.comparison(left, right, of: second.typesetters, resolution: resolution) {
          $0.differing > 0 || drawsEqualPages
        }
      }
      return (compared, others)
    }
    guard let ((compared, others), warnings) = set else { throw InvoiceProblems(problems) }
    guard let (comparison, more) = compared, others.isEmpty else { throw InvoiceProblems(others) }
    pages = comparison.pages.map {
      Page(
        number: $0.number, differing: $0.differing, pixels: $0.pixels, isInBoth: $0.isInBoth,
        picture: $0.picture?.bytes)
    }
    self.warnings = warnings + more.filter { !warnings.contains($0) }
  }
}
