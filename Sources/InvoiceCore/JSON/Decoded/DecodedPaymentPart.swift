internal import InvoiceModel

/// An installment or a retention as it was read.
struct DecodedPaymentPart: Sendable {
  var percent: ExactDecimal?
  var amount: ExactDecimal?
  var date: CalendarDate?
  var days: Int?
  var text: String?

  /// Nil when there is none that could be read.
  private var value: AllowanceValue? { percent.map { .percent($0) } ?? amount.map { .amount($0) } }
  /// An amount beside a percentage is one to check.
  private var statedAmount: ExactDecimal? { percent == nil ? nil : amount }

  /// A part of what is due; nil without a value.
  var installment: Installment? {
    value.map {
      var part = Installment($0, dueDate: date, dueDays: days, text: text)
      part.statedAmount = statedAmount
      return part
    }
  }

  /// What the buyer keeps; nil without a value.
  var retention: Retention? {
    value.map {
      var retention = Retention($0, reason: text, releaseDate: date)
      retention.statedAmount = statedAmount
      return retention
    }
  }
}
