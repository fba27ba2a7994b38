internal import InvoiceModel

/// A VAT group as it is stated.
struct DecodedStatedGroup: Sendable {
  var category: String?
  var rate: ExactDecimal?
  var base: ExactDecimal?
  var tax: ExactDecimal?
  var exemption = StatedExemption()
}
