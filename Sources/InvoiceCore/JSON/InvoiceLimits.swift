/// How much an invoice may hold, which the decoder, the validator and the schema go by.
package enum InvoiceLimits {
  /// The largest number of items.
  package static let maximumItems = 50_000
  /// The largest number of supporting documents: a PDF holds a hundred files, one of which is the e-invoice.
  static let maximumAttachments = 99
  /// The largest percentage.
  static let maximumPercent = 100
  /// Numbers of days.
  static let days = 0...36_500
}
