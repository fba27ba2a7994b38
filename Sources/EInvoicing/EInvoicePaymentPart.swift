internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

/// A part in which an invoice is paid, as the profile EXTENDED states it.
struct EInvoicePaymentPart: Hashable, Sendable {
  /// What it is for.
  var text: String?
  /// The last day to pay it.
  var dueDate: CalendarDate?
  var amount: ExactDecimal

  /// As the sender of a received invoice states it.
  init(stating part: ComputedInstallment) {
    self.init(text: part.text, dueDate: part.dueDate, amount: part.amount)
  }

  private init(text: String?, dueDate: CalendarDate?, amount: ExactDecimal) {
    self.text = text
    self.dueDate = dueDate
    self.amount = amount
  }

  /// The parts of an invoice of ours, which sum to what is due (BT-115); none where it is paid at once.
  static func all(of computed: ComputedInvoice, _ formatter: InvoiceFormatter) -> [EInvoicePaymentPart] {
    var parts = computed.installments.map { part in
      EInvoicePaymentPart(text: formatter.purpose(of: part), dueDate: part.dueDate, amount: part.amount)
    }
    guard let retention = formatter.retention(of: computed) else { return parts }
    if parts.isEmpty, computed.dueNow > .zero {
      parts.append(EInvoicePaymentPart(text: nil, dueDate: computed.dueDate, amount: computed.dueNow))
    }
    parts.append(
      EInvoicePaymentPart(
        text: retention, dueDate: computed.invoice.retention?.releaseDate, amount: computed.retained))
    return parts
  }
}
