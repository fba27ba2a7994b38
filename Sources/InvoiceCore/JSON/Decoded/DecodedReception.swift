internal import InvoiceModel

/// What the JSON of a received invoice says beside the keys of every invoice.
struct DecodedReception: Sendable {
  /// Where its parts are not elsewhere.
  var reception = Reception(syntax: .cii)
  /// The code of a currency that ISO 4217 does not list.
  var currency: String?
  var rounding: ExactDecimal?
  var lineTotal: ExactDecimal?
  var allowanceTotal: ExactDecimal?
  var chargeTotal: ExactDecimal?
  var allowances: [DecodedStatedAllowance] = []
  var charges: [DecodedStatedAllowance] = []
  var breakdown: [DecodedStatedGroup] = []
  var lines: [DecodedStatedLine] = []
}

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

/// A VAT group as it is stated.
struct DecodedStatedGroup: Sendable {
  var category: String?
  var rate: ExactDecimal?
  var base: ExactDecimal?
  var tax: ExactDecimal?
  var exemption = StatedExemption()
}

/// What a line states beyond an item's keys.
struct DecodedStatedLine: Sendable {
  var line = ReceivedLine()
  var category: String?
  var rate: ExactDecimal?
  var unit: String?
  var net: ExactDecimal?
}
