internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

extension TemplateVariable {
  /// What few lines say.
  static let lineTerms: [TemplateVariable] = [
    element("id", .text, at: "line_id") { .optional($0.terms?.id) },
    element("note", .text, at: "note") { .optional($0.terms?.note) },
    element("standard_id", .text, at: "standard_id/id") { .optional($0.terms?.standardID?.id) },
    element("standard_scheme", .text) { .optional($0.schemeName(of: $0.terms?.standardID)) },
    element("buyer_id", .text, at: "buyer_id") { .optional($0.terms?.buyerID) },
    element("classifications", .text) { .optional($0.classifications) },
    element("attributes", .text) { .optional($0.attributes) },
    element("origin", .text) { context in .optional(context.terms?.origin.map(context.formatter.country)) },
    element("order_line", .text, at: "order_line") { .optional($0.terms?.orderLine) },
    element("object", .text) { .optional($0.text(of: $0.terms?.object)) },
    element("buyer_accounting", .text, at: "buyer_accounting") { .optional($0.terms?.buyerAccounting) },
    element("gross_price", .amount) { context in context.grossPrice.map { .amount($0) } },
    element("price_discount", .amount) { .nonzero($0.priceDiscount) },
    element("eco_participation", .amount) { context in context.terms?.ecoParticipation.map { .amount($0) } },
    element("adjustments", .text) { .optional($0.adjustments) },
    element("picture", .text) { $0.terms?.picture == nil ? nil : .text("") },
    element("picture_alternative", .text, at: "picture/alternative") { .optional($0.terms?.picture?.alternative) },
  ]
}
