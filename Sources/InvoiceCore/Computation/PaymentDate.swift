public import InvoiceModel

/// When an invoice is due (BT-9).
public struct PaymentDate: Hashable, Sendable {
  /// The last day to pay; nil: on receipt, or nothing is left to pay.
  public var date: CalendarDate?
  /// Whether the date is the law's default, not the sender's word.
  public var isDefault: Bool

  /// The law's default between businesses, in days (C. com. art. L441-10, I).
  public static let defaultDays = 30

  /// The due date of an invoice: as given, by the payment's days, that of the last installment, or the law's default
  /// between businesses.
  ///
  /// - Parameter due: what is left to pay; there is no default when that is nothing.
  public init(of invoice: Invoice, due: ExactDecimal) {
    isDefault = false
    // Terms run from the invoice, which an offer is not.
    guard !invoice.type.isOffer else { return }
    if let date = invoice.dueDate {
      self.date = date
    } else if invoice.payment.dueDays != nil {
      date = invoice.payment.dueDate(from: invoice.issueDate)
    } else if let date = invoice.payment.lastInstallment(from: invoice.issueDate) {
      self.date = date
    } else if invoice.buyer.kind == .business, due > .zero {
      date = invoice.issueDate.adding(days: Self.defaultDays)
      isDefault = date != nil
    }
  }
}
