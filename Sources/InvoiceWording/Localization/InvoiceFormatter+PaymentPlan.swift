package import InvoiceCore
internal import InvoiceModel

extension InvoiceFormatter {
  /// In which parts an invoice is paid, and what the buyer keeps, a text of a line each; empty where all is paid at once.
  package func paymentPlan(of computed: ComputedInvoice) -> [String] {
    let words = wording.paymentPlan
    func text(_ amount: ExactDecimal) -> String { self.amount(amount, currency: computed.invoice.currency) }
    func text(_ date: CalendarDate?) -> String? { date.map { self.date($0, style: .long) } }
    var lines = computed.installments.map { part in
      words.installment(text(part.amount), text(part.dueDate), part.percent.map(percent), part.text)
    }
    guard let retention = retention(of: computed) else { return lines }
    if lines.isEmpty, computed.dueNow > .zero {
      lines.append(words.dueNow(text(computed.dueNow), text(computed.dueDate)))
    }
    lines.append(words.retained(retention, text(computed.retained), text(computed.invoice.retention?.releaseDate)))
    return lines
  }

  /// What the buyer keeps, and why; nil where nothing is kept.
  package func retention(of computed: ComputedInvoice) -> String? {
    guard let retention = computed.invoice.retention, !computed.retained.isZero else { return nil }
    let rate: String? = if case .percent(let value) = retention.value { percent(value) } else { nil }
    return wording.paymentPlan.retention(rate, retention.reason)
  }

  /// What a part is for and its percentage; nil without both.
  package func purpose(of part: ComputedInstallment) -> String? {
    let rate = part.percent.map(percent)
    guard let text = part.text else { return rate }
    return text + (rate.map { " (\($0))" } ?? "")
  }
}
