internal import InvoiceModel

/// How what is due is paid.
extension JSONWriter {
  mutating func installment(_ part: Installment, computed amount: ExactDecimal, decimals: Int) {
    typealias Key = InvoiceKeys.Installment
    member(Key.dueDate, part.dueDate)
    member(Key.dueDays, part.dueDays)
    if case .percent(let percent) = part.value { member(Key.percent, percent) }
    member(Key.amount, amount, decimals: decimals)
    member(Key.text, part.text)
  }

  mutating func retention(_ retention: Retention, computed amount: ExactDecimal, decimals: Int) {
    typealias Key = InvoiceKeys.Retention
    if case .percent(let percent) = retention.value { member(Key.percent, percent) }
    member(Key.amount, amount, decimals: decimals)
    member(Key.reason, retention.reason)
    member(Key.releaseDate, retention.releaseDate)
  }
}
