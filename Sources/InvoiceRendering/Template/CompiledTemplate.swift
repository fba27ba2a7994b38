internal import Typesetting

/// A template for one language, ready to make documents.
struct CompiledTemplate: Sendable {
  struct Watermark: Sendable {
    var text: TextTemplate
    var style: TextStyle
  }

  var language: String
  var pageSize: PageSize
  var margins: EdgeInsets
  var spacing: Double
  /// By which share the body's gaps may shrink to save a page.
  var tightening: Double
  var title: TextTemplate
  var subject: TextTemplate?
  var header: [BlockTemplate]
  var footer: [BlockTemplate]
  var watermark: Watermark?
  var body: [BlockTemplate]
  /// Whether it says who the seller is in law; the mentions do where it does not.
  var hasLegalIdentity: Bool
}
