package import InvoiceModel

extension InvoiceFormatter {
  /// The term of a payment in words, with how "end of month" is counted; nil where no days are given.
  ///
  /// - Parameter payment: as the invoice gives it.
  package func term(of payment: Payment) -> String? {
    payment.dueDays.map { term(days: $0, endOfMonth: payment.endOfMonth) }
  }

  /// A term of so many days in words.
  package func term(days: Int, endOfMonth: EndOfMonth?) -> String {
    switch endOfMonth {
    case nil: wording.paymentTerm.days(days)
    case .afterDays: wording.paymentTerm.afterDays(days)
    case .beforeDays: wording.paymentTerm.beforeDays(days)
    }
  }
}
