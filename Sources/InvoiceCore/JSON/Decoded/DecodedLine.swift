internal import InvoiceModel

/// A line as it was read, before the invoice's defaults.
struct DecodedLine: Sendable {
  var line = InvoiceLine(description: "", unitPrice: .zero, vatRate: .zero)
  var rate: ExactDecimal?
  var category: VATCategory?
}
