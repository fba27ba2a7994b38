internal import InvoiceModel
internal import Typesetting

/// A template for one language, ready to make documents.
struct CompiledTemplate: Sendable {
  struct Watermark: Sendable {
    /// That of drafts; nil: the template has none.
    var text: TextTemplate?
    var style: TextStyle
    /// Those that a call may ask for, by the keys of their labels.
    var words: [String: String] = [:]
  }

  var language: String
  var pageSize: PageSize
  var margins: EdgeInsets
  /// From the first page's top edge to its body, where that is not the top margin.
  var firstTop: Double?
  var spacing: Double
  /// By which share the body's gaps may shrink to save a page.
  var tightening: Double
  var title: TextTemplate
  var subject: TextTemplate?
  var header: [BlockTemplate]
  var footer: [BlockTemplate]
  var watermark: Watermark
  /// The stamp that a call asks for, of a template that has no place for one; nil: it has.
  var stamp: StampTemplate?
  /// Coloured rectangles in fixed places.
  var marks: [PageMark]
  var body: [BlockTemplate]
  /// Whether it says who the seller is in law; the mentions do where it does not.
  var hasLegalIdentity: Bool
  /// The family of the payment slip at the end; nil: it has no place for one.
  var slipFamily: String?
  /// What is not as it should be with its colours, and stops nothing.
  var warnings: [Problem] = []
}
