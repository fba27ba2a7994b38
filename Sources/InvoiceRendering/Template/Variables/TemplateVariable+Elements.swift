internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

extension TemplateVariable {
  /// The variables of the elements of all collections but the lines.
  static let elements: [TemplateVariable] =
    vat + allowance(.allowances) { $0.allowance } + allowance(.charges) { $0.charge } + [
      TemplateVariable("note.text", .text, of: .notes, at: "/notes/#") { .optional($0.note?.text) },
      TemplateVariable("note.code", .text, of: .notes, at: "/notes/#/code") { .optional($0.note?.code) },
      TemplateVariable("preceding.number", .text, of: .preceding, at: "/references/preceding/#/number") {
        .optional($0.precedingInvoice?.number)
      },
      TemplateVariable("preceding.date", .date, of: .preceding) { .optional($0.precedingInvoice?.date) },
      TemplateVariable("mention.text", .text, of: .mentions) { .optional($0.mention?.text) },
      TemplateVariable("detail.label", .text, of: .details) { context in
        .optional(context.detail.map(context.formatter.label))
      },
      TemplateVariable("detail.value", .text, of: .details) { .optional($0.text(of: $0.detail)) },
      TemplateVariable("payment_detail.label", .text, of: .paymentDetails) { context in
        .optional(context.paymentDetail.map(context.formatter.label))
      },
      TemplateVariable("payment_detail.value", .text, of: .paymentDetails) { .optional($0.text(of: $0.paymentDetail)) },
    ]

  private static let vat: [TemplateVariable] = [
    TemplateVariable("vat.category", categories, of: .vat) { context in
      context.vatGroup.map { .choice($0.category.rawValue) }
    },
    TemplateVariable("vat.rate", .percent, of: .vat) {
      guard let group = $0.vatGroup, group.category.hasRate || !group.rate.isZero else { return nil }
      return .percent(group.rate)
    },
    TemplateVariable("vat.base", .amount, of: .vat) { context in context.vatGroup.map { .amount($0.base) } },
    TemplateVariable("vat.tax", .amount, of: .vat) { context in context.vatGroup.map { .amount($0.tax) } },
    TemplateVariable("vat.exemption", .text, of: .vat) { context in
      .optional(
        context.vatGroup.flatMap { context.computed.exemptionReason(for: $0, language: context.language) })
    },
  ]

  private static func allowance(
    _ collection: TemplateCollection, _ value: @escaping @Sendable (RenderingContext) -> ComputedAllowance?
  ) -> [TemplateVariable] {
    let name = collection.element
    let member = collection == .charges ? "charges" : "discounts"
    return [
      TemplateVariable("\(name).reason", .text, of: collection, at: "/\(member)/#/reason") {
        .optional($0.reason(of: value($0), isCharge: collection == .charges))
      },
      TemplateVariable("\(name).amount", .amount, of: collection) { context in value(context).map { .amount($0.amount) }
      },
      // Only what the invoice says itself: a discount on everything belongs to no rate.
      TemplateVariable("\(name).vat_rate", .percent, of: collection) {
        .percent(optional: $0.source(of: value($0), in: collection)?.vatRate)
      },
      TemplateVariable("\(name).vat_category", categories, of: collection) {
        guard let given = $0.source(of: value($0), in: collection), given.vatRate == nil else { return nil }
        return given.vatCategory.map { .choice($0.rawValue) }
      },
      // Of a received one it stands with its base in the reason.
      TemplateVariable("\(name).percent", .percent, of: collection) {
        $0.computed.reception == nil ? .percent(optional: value($0)?.percent) : nil
      },
      TemplateVariable("\(name).base", .amount, of: collection) { .nonzero(value($0)?.base) },
    ]
  }
}
