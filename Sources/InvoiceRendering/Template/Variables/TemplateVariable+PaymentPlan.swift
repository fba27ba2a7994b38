internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

extension TemplateVariable {
  /// The variables of the parts in which something is paid.
  static let installments: [TemplateVariable] = [
    TemplateVariable("installment.date", .date, of: .installments) { .optional($0.installment?.dueDate) },
    TemplateVariable("installment.term", .text, of: .installments) { .optional($0.installmentTerm) },
    TemplateVariable("installment.text", .text, of: .installments, at: "/payment/installments/#/text") {
      .optional($0.installment?.text)
    },
    TemplateVariable("installment.percent", .percent, of: .installments) {
      .percent(optional: $0.installment?.percent)
    },
    TemplateVariable("installment.amount", .amount, of: .installments) { context in
      context.installment.map { .amount($0.amount) }
    },
  ]

  /// What the buyer keeps for some time.
  static let retention: [TemplateVariable] = [
    TemplateVariable("retention.amount", .amount) { .nonzero($0.computed.retained) },
    TemplateVariable("retention.percent", .percent) {
      guard case .percent(let percent)? = $0.computed.invoice.retention?.value else { return nil }
      return .percent(percent)
    },
    TemplateVariable("retention.reason", .text, at: "/retention/reason") {
      .optional($0.computed.invoice.retention?.reason)
    },
    TemplateVariable("retention.release_date", .date) { .optional($0.computed.invoice.retention?.releaseDate) },
    TemplateVariable("totals.due_now", .amount) {
      $0.computed.retained.isZero || $0.computed.isOffer ? nil : .amount($0.computed.dueNow)
    },
    TemplateVariable("payment.code_amount", .amount) {
      $0.code == nil ? nil : .amount($0.nextInstallment?.amount ?? $0.computed.dueNow)
    },
    TemplateVariable("payment.code_date", .date) { $0.code == nil ? nil : .optional($0.nextInstallment?.dueDate) },
  ]
}

extension RenderingContext {
  /// The part that the repetition stands at.
  var installment: ComputedInstallment? {
    let parts = computed.installments
    return parts.indices.contains(place(in: .installments)) ? parts[place(in: .installments)] : nil
  }

  /// When the part is due, in words, where no day follows yet.
  var installmentTerm: String? {
    let payment = computed.invoice.payment
    guard let installment, installment.dueDate == nil, payment.installments.indices.contains(place(in: .installments))
    else { return nil }
    return payment.installments[place(in: .installments)].dueDays.map {
      formatter.term(days: $0, endOfMonth: payment.endOfMonth)
    }
  }
}
