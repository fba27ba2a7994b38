internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

extension TemplateVariable {
  /// What few invoices say of parties, documents, payment and VAT.
  static let headerTerms: [TemplateVariable] =
    parties + documents + [
      TemplateVariable("payment.means_text", .text, at: "/payment/means_text") {
        .optional($0.computed.invoice.payment.meansText)
      },
      TemplateVariable("payment.account_name", .text) { .optional($0.account?.name) },
      TemplateVariable("payment.further_accounts", .text) { .optional($0.furtherAccounts) },
      TemplateVariable("payment.mandate", .text, at: "/payment/mandate") {
        .optional($0.computed.invoice.payment.mandate)
      },
      TemplateVariable("payment.creditor_id", .text, at: "/payment/creditor_id") {
        .optional($0.computed.invoice.payment.creditorID)
      },
      TemplateVariable("payment.debited_account", .text, at: "/payment/debited_account") {
        .optional($0.computed.invoice.payment.debitedAccount.map(IdentifierFormat.iban))
      },
      TemplateVariable("payment.card", .text, at: "/payment/card") { .optional($0.card) },
      TemplateVariable("payment.payee", .text, at: "/payee") { .optional($0.payee) },
      TemplateVariable("invoice.tax_point_date", .date) { .optional($0.computed.invoice.taxPointDate) },
      TemplateVariable("invoice.tax_point", .choice(group: "tax_point", words: TaxPoint.allCases.map(\.rawValue))) {
        $0.computed.invoice.taxPoint.map { .choice($0.rawValue) }
      },
    ]

  private static let parties: [TemplateVariable] = [
    TemplateVariable("seller.trading_name", .text, at: "/company/trading_name") {
      .optional($0.computed.invoice.seller.party.tradingName)
    },
    TemplateVariable("seller.identifiers", .text, at: "/company/identifiers") {
      .optional($0.text(of: $0.computed.invoice.seller.party.identifiers))
    },
    TemplateVariable("seller.registration", .text, at: "/company/registration") {
      .optional($0.text(ofIdentifier: $0.computed.invoice.seller.party.registration))
    },
    TemplateVariable("seller.legal_notice", .text, at: "/company/legal_notice") {
      .optional($0.computed.invoice.seller.legalNotice)
    },
    TemplateVariable("seller.tax_representative", .text, at: "/tax_representative") { .optional($0.taxRepresentative) },
    TemplateVariable("buyer.trading_name", .text, at: "/customer/trading_name") {
      .optional($0.computed.invoice.buyer.party.tradingName)
    },
    TemplateVariable("buyer.identifiers", .text, at: "/customer/identifiers") {
      .optional($0.text(of: $0.computed.invoice.buyer.party.identifiers))
    },
    TemplateVariable("buyer.registration", .text, at: "/customer/registration") {
      .optional($0.text(ofIdentifier: $0.computed.invoice.buyer.party.registration))
    },
    TemplateVariable("delivery.identifiers", .text, at: "/delivery/identifiers") {
      .optional($0.text(of: $0.computed.invoice.delivery?.identifiers ?? []))
    },
  ]

  private static let documents: [TemplateVariable] = [
    reference("sales_order") { $0.salesOrder }, reference("despatch_advice") { $0.despatchAdvice },
    reference("receiving_advice") { $0.receivingAdvice }, reference("tender") { $0.tender },
    reference("buyer_accounting") { $0.buyerAccounting },
    TemplateVariable("references.object", .text, at: "/references/object") {
      .optional($0.text(of: $0.computed.invoice.references.object))
    },
  ]

  private static func reference(_ key: String, _ value: @escaping @Sendable (References) -> String?) -> TemplateVariable
  {
    TemplateVariable("references.\(key)", .text, at: "/references/\(key)") {
      .optional(value($0.computed.invoice.references))
    }
  }
}
