internal import InvoiceModel

/// What the JSON of a received invoice says beside the keys of every invoice.
struct DecodedReception: Sendable {
  /// Where its parts are not elsewhere.
  var reception = Reception(syntax: .cii)
  /// The code of a currency that ISO 4217 does not list.
  var currency: String?
  var lineTotal: ExactDecimal?
  var allowanceTotal: ExactDecimal?
  var chargeTotal: ExactDecimal?
  var allowances: [DecodedStatedAllowance] = []
  var charges: [DecodedStatedAllowance] = []
  var breakdown: [DecodedStatedGroup] = []
  var lines: [DecodedStatedLine] = []
}
