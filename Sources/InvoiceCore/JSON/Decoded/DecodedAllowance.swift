internal import InvoiceModel

/// A discount or charge as it was read.
struct DecodedAllowance: Sendable {
  var percent: ExactDecimal?
  var amount: ExactDecimal?
  var reason: String?
  var reasonCode: String?
  var vatRate: ExactDecimal?
  var vatCategory: VATCategory?

  /// Nil when there is none that could be read.
  private var value: AllowanceValue? { percent.map { .percent($0) } ?? amount.map { .amount($0) } }

  /// Of a line; nil without a value.
  var lineDiscount: LineDiscount? { value.map { LineDiscount($0, reason: reason) } }

  /// One of several on a line.
  var lineAllowance: LineAllowance {
    LineAllowance(value ?? .amount(.zero), reason: reason, reasonCode: reasonCode)
  }

  /// Of the document.
  var documentAllowance: DocumentAllowance {
    DocumentAllowance(value ?? .amount(.zero), reason: reason, vatRate: vatRate, vatCategory: vatCategory)
  }
}
