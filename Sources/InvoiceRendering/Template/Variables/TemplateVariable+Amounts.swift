internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

extension TemplateVariable {
  static let totals: [TemplateVariable] = [
    TemplateVariable("tax.name", .choice(group: "tax_name", words: ["vat"])) {
      if let name = $0.computed.reception?.taxName { return .text(name) }
      return .choice("vat")
    },
    stated("totals.lines", .lineTotal) { $0.lineTotal },
    TemplateVariable("totals.allowances", .amount) { .nonzero($0.computed.allowanceTotal) },
    TemplateVariable("totals.charges", .amount) { .nonzero($0.computed.chargeTotal) },
    stated("totals.subtotal", .subtotal) { $0.subtotal },
    stated("totals.tax", .tax) { $0.tax },
    stated("totals.total", .total) { $0.total },
    TemplateVariable("totals.prepaid", .amount) { .nonzero($0.computed.invoice.prepaid) },
    TemplateVariable("totals.rounding", .amount) { .nonzero($0.computed.invoice.rounding) },
    stated("totals.due", .due) { $0.due },
  ]

  /// A total that a received invoice may lack.
  private static func stated(
    _ name: String, _ term: StatedTerm, _ amount: @escaping @Sendable (ComputedInvoice) -> ExactDecimal
  ) -> TemplateVariable {
    TemplateVariable(name, .amount) { $0.computed.states(term) ? .amount(amount($0.computed)) : nil }
  }

  static let payment: [TemplateVariable] = [
    TemplateVariable("payment.means", .choice(group: "means", words: Payment.Means.allCases.map(\.rawValue))) {
      if let code = $0.computed.invoice.payment.meansCode { return .text($0.formatter.paymentMeans(code: code)) }
      return $0.computed.invoice.payment.means.map { .choice($0.rawValue) }
    },
    TemplateVariable("payment.iban", .text, at: "/payment/iban") { .optional($0.iban.map(IdentifierFormat.iban)) },
    TemplateVariable("payment.account", .text) { .optional($0.account?.account) },
    TemplateVariable("payment.bic", .text, at: "/payment/bic") { .optional($0.bic) },
    TemplateVariable("payment.reference", .text, at: "/payment/reference") {
      let invoice = $0.computed.invoice
      return .optional(invoice.payment.reference ?? ($0.computed.reception == nil ? invoice.number : nil))
    },
    TemplateVariable("payment.given_reference", .text, at: "/payment/reference") {
      .optional($0.computed.invoice.payment.reference)
    },
    TemplateVariable("payment.term", .text) { .optional($0.paymentTerm) },
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
