internal import InvoiceCore
internal import InvoiceModel

extension TemplateVariable {
  static let document: [TemplateVariable] = [
    TemplateVariable("invoice.number", .text, at: "/invoice_number") { .optional($0.computed.invoice.number) },
    TemplateVariable("invoice.type", .choice(group: "type", words: DocumentType.allCases.map(\.rawValue))) {
      .choice($0.computed.invoice.type.rawValue)
    },
    TemplateVariable("invoice.date", .date) { .date($0.computed.invoice.issueDate) },
    TemplateVariable("invoice.due_date", .date) { .optional($0.computed.dueDate) },
    TemplateVariable("invoice.supply_date", .date) {
      .optional($0.computed.invoice.supplyDate)
    },
    TemplateVariable("invoice.period", .period) { .optional($0.computed.invoice.period) },
    TemplateVariable("invoice.currency", .text) { .text($0.computed.invoice.currency.code) },
    TemplateVariable("invoice.exchange_rate", .number) { $0.computed.invoice.exchangeRate.map { .number($0) } },
    TemplateVariable("invoice.nature", .choice(group: "nature", words: OperationNature.allCases.map(\.rawValue))) {
      .choice($0.computed.invoice.nature.rawValue)
    },
    TemplateVariable("references.purchase_order", .text, at: "/references/purchase_order") {
      .optional($0.computed.invoice.references.purchaseOrder)
    },
    TemplateVariable("references.contract", .text, at: "/references/contract") {
      .optional($0.computed.invoice.references.contract)
    },
    TemplateVariable("references.project", .text, at: "/references/project") {
      .optional($0.computed.invoice.references.project)
    },
    TemplateVariable("delivery.name", .text, at: "/delivery/name") { .optional($0.computed.invoice.delivery?.name) },
    TemplateVariable("delivery.address", .text, at: "/delivery/address") {
      .optional($0.text(of: $0.computed.invoice.delivery?.address, abroadFrom: $0.sellerCountry))
    },
    TemplateVariable("delivery.date", .date) { .optional($0.computed.invoice.delivery?.date) },
  ]
}
