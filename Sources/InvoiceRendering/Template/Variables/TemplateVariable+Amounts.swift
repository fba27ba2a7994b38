internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

extension TemplateVariable {
  static let totals: [TemplateVariable] = [
    TemplateVariable("totals.lines", .amount) { .amount($0.computed.lineTotal) },
    TemplateVariable("totals.allowances", .amount) { .nonzero($0.computed.allowanceTotal) },
    TemplateVariable("totals.charges", .amount) { .nonzero($0.computed.chargeTotal) },
    TemplateVariable("totals.subtotal", .amount) { .amount($0.computed.subtotal) },
    TemplateVariable("totals.tax", .amount) { .amount($0.computed.tax) },
    TemplateVariable("totals.total", .amount) { .amount($0.computed.total) },
    TemplateVariable("totals.prepaid", .amount) { .nonzero($0.computed.invoice.prepaid) },
    TemplateVariable("totals.due", .amount) { .amount($0.computed.due) },
  ]

  static let payment: [TemplateVariable] = [
    TemplateVariable("payment.means", .choice(group: "means", words: Payment.Means.allCases.map(\.rawValue))) {
      $0.computed.invoice.payment.means.map { .choice($0.rawValue) }
    },
    TemplateVariable("payment.iban", .text, at: "/payment/iban") { .optional($0.iban.map(IdentifierFormat.iban)) },
    TemplateVariable("payment.bic", .text, at: "/payment/bic") { .optional($0.bic) },
    TemplateVariable("payment.reference", .text, at: "/payment/reference") {
      .optional($0.computed.invoice.payment.reference ?? $0.computed.invoice.number)
    },
    TemplateVariable("payment.given_reference", .text, at: "/payment/reference") {
      .optional($0.computed.invoice.payment.reference)
    },
    TemplateVariable("payment.terms", .text, at: "/payment/terms") { .optional($0.computed.invoice.payment.terms) },
    TemplateVariable("payment.url", .text, at: "/payment/url") { .optional($0.computed.invoice.payment.url) },
    TemplateVariable("payment.late_penalty_rate", .percent) {
      .percent(optional: $0.computed.invoice.payment.latePenaltyRate)
    },
    TemplateVariable("payment.early_discount", .text, at: "/payment/early_discount") {
      .optional($0.computed.invoice.payment.earlyDiscount)
    },
  ]
}
