internal import InvoiceModel

/// A document discount or charge as it is stated.
struct DecodedStatedAllowance: Sendable {
  var amount: ExactDecimal?
  var percent: ExactDecimal?
  var base: ExactDecimal?
  var reason: String?
  var reasonCode: String?
  var category: String?
  var rate: ExactDecimal?
}
