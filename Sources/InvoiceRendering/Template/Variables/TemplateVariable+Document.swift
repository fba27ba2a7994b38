internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

extension TemplateVariable {
  static let document: [TemplateVariable] = [
    TemplateVariable("invoice.number", .text, at: "/invoice_number") { .optional($0.computed.invoice.number) },
    TemplateVariable("invoice.type", .choice(group: "type", words: DocumentType.allCases.map(\.rawValue))) {
      if let code = $0.computed.invoice.typeCode { return .text($0.formatter.documentType(code: code)) }
      return .choice($0.computed.invoice.type.rawValue)
    },
    TemplateVariable("invoice.date", .date) {
      $0.computed.states(.issueDate) ? .date($0.computed.invoice.issueDate) : nil
    },
    TemplateVariable("invoice.due_date", .date) { .optional($0.computed.dueDate) },
    TemplateVariable("invoice.valid_until", .date) { .optional($0.computed.invoice.validUntil) },
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
    TemplateVariable("reception.notice", .text) { context in
      context.computed.reception.map { .text(context.formatter.notice(of: $0)) }
    },
    TemplateVariable("reception.further", .text) { context in
      .optional(context.computed.reception.flatMap { context.formatter.furtherDetails($0.furtherDetails) })
    },
    TemplateVariable("delivery.date", .date) { .optional($0.computed.invoice.delivery?.date) },
  ]
}
