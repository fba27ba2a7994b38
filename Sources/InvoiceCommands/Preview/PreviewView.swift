/// What somebody looks at: a template, in a language, with an invoice.
struct PreviewView: Hashable {
  /// A name of ``PreviewContents/looks``.
  var look: String
  /// Empty: the invoice's own.
  var language: String
  /// A name of ``PreviewContents/invoices``.
  var invoice: String
}
