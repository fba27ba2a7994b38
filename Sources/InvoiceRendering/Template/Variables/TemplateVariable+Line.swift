internal import InvoiceCore
internal import InvoiceModel

extension TemplateVariable {
  static let line: [TemplateVariable] = [
    element("number", .number) { .number(ExactDecimal($0.place(in: .lines) + 1)) },
    element("description", .text, at: "description") { .optional($0.line?.description) },
    element("details", .text, at: "details") { .optional($0.line?.details) },
    element("code", .text, at: "code") { .optional($0.line?.code) },
    element("quantity", .quantity) { context in
      guard context.receivedLine?.hasQuantity ?? true else { return nil }
      return context.line.map { .quantity($0.quantity, $0.unit) }
    },
    element("unit_price", .amount) { context in
      guard context.receivedLine?.hasPrice ?? true else { return nil }
      return context.line.map { .amount($0.unitPrice) }
    },
    element("further", .text) { .optional($0.furtherOfLine) },
    element("price_base_quantity", .quantity) {
      guard let line = $0.line, line.priceBaseQuantity != ExactDecimal(1) else { return nil }
      return .quantity(line.priceBaseQuantity, line.unit)
    },
    element("discount", .amount) { .nonzero($0.computedLine?.discount) },
    element("discount_percent", .percent) {
      guard case .percent(let percent)? = $0.line?.discount?.value else { return nil }
      return .percent(percent)
    },
    element("discount_reason", .text, at: "discount/reason") { .optional($0.line?.discount?.reason) },
    // Where no VAT is charged there is no rate to print, but a reason: the category's label.
    element("vat_rate", .percent) {
      guard let line = $0.line, line.vatCategory.hasRate || !line.vatRate.isZero else { return nil }
      return .percent(line.vatRate)
    },
    element("vat_category", categories) { context in context.line.map { .choice($0.vatCategory.rawValue) } },
    element("nature", .choice(group: "nature", words: OperationNature.allCases.map(\.rawValue))) {
      $0.lineNature.map { .choice($0.rawValue) }
    },
    element("period", .period) { .optional($0.line?.period) },
    element("gross_amount", .amount) { context in context.computedLine.map { .amount($0.grossAmount) } },
    element("net", .amount) { context in
      if let line = context.receivedLine, !line.hasNet || !line.counts { return nil }
      return context.computedLine.map { .amount($0.net) }
    },
    element("quoted_total", .amount) { context in context.computedLine?.quotedTotal.map { .amount($0) } },
    element("running_net", .amount) { context in context.runningNet.map { .amount($0) } },
  ]

  static let categories = Kind.choice(group: "vat_category", words: VATCategory.allCases.map(\.rawValue))

  static func element(
    _ key: String, _ kind: Kind, at member: String? = nil,
    value: @escaping @Sendable (RenderingContext) -> TemplateValue?
  ) -> TemplateVariable {
    TemplateVariable("line.\(key)", kind, of: .lines, at: member.map { "/items/#/\($0)" }, value: value)
  }
}
