package import InvoiceModel

extension InvoiceFormatter {
  /// The term of a payment in words, with how "end of month" is counted; nil where no days are given.
  ///
  /// - Parameter payment: as the invoice gives it.
  package func term(of payment: Payment) -> String? {
    guard let days = payment.dueDays else { return nil }
    return switch payment.endOfMonth {
    case nil: wording.paymentTerm.days(days)
    case .afterDays: wording.paymentTerm.afterDays(days)
    case .beforeDays: wording.paymentTerm.beforeDays(days)
    }
  }
}
