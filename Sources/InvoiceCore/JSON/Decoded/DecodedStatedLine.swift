internal import InvoiceModel

/// What a line states beyond an item's keys.
struct DecodedStatedLine: Sendable {
  var line = ReceivedLine()
  var category: String?
  var rate: ExactDecimal?
  var unit: String?
  var net: ExactDecimal?
  var adjustments: [LineAdjustment] = []
}
