internal import InvoiceModel

/// A line as it was read, before the invoice's defaults.
struct DecodedLine: Sendable {
  var line = InvoiceLine(description: "", unitPrice: .zero, vatRate: .zero)
  var rate: ExactDecimal?
  var category: VATCategory?
  /// That it is no line, but stands between lines.
  var structure: LineStructure?

  /// - Parameter text: nil when something is wrong with it.
  mutating func set(_ kind: LineStructure.Kind, _ text: String?) {
    structure = LineStructure(kind, text ?? "", before: 0)
  }
}
