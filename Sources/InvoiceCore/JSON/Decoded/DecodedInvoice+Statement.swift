internal import InvoiceModel

extension DecodedInvoice {
  /// The invoice as its sender states it, when the JSON is that of a received one.
  var statement: ComputedInvoice? {
    guard let received else { return nil }
    var invoice = invoice
    var reception = received.reception
    if let code = received.currency { invoice.currency = Currency(unlisted: code) }
    invoice.rounding = received.rounding ?? .zero
    var lines: [ComputedLine] = []
    reception.lines = []
    for place in invoice.lines.indices {
      let stated = received.lines.indices.contains(place) ? received.lines[place] : DecodedStatedLine()
      invoice.lines[place].vatCategory = Self.category(stated.category)
      invoice.lines[place].vatRate = stated.rate ?? .zero
      if let code = stated.unit { invoice.lines[place].unit = Unit(unlisted: code) }
      var line = stated.line
      line.hasNet = stated.net != nil
      reception.lines.append(line)
      let net = stated.net ?? .zero
      lines.append(ComputedLine(grossAmount: net, discount: .zero, net: net, adjustments: stated.adjustments))
    }
    invoice.allowances = received.allowances.map(Self.given)
    invoice.charges = received.charges.map(Self.given)
    reception.exemptions = received.breakdown.map(\.exemption)
    var totals = DocumentTotals()
    totals.lines = received.lineTotal ?? .zero
    totals.allowances = received.allowanceTotal ?? .zero
    totals.charges = received.chargeTotal ?? .zero
    totals.subtotal = invoice.statedTotals.subtotal ?? .zero
    totals.tax = invoice.statedTotals.tax ?? .zero
    totals.total = invoice.statedTotals.total ?? .zero
    totals.due = invoice.statedTotals.due ?? .zero
    invoice.statedTotals = StatedTotals()
    return ComputedInvoice(
      stating: invoice, lines: lines, allowances: received.allowances.enumerated().map(Self.computed),
      charges: received.charges.enumerated().map(Self.computed),
      vatBreakdown: received.breakdown.map { group in
        VATBreakdown(
          category: Self.category(group.category), rate: group.rate ?? .zero, base: group.base ?? .zero,
          tax: group.tax ?? .zero, exemption: group.exemption.code ?? group.exemption.text)
      },
      totals: totals, reception: reception, warnings: [])
  }

  private static func category(_ code: String?) -> VATCategory { code.flatMap(VATCategory.init(rawValue:)) ?? .unknown }

  private static func given(_ stated: DecodedStatedAllowance) -> DocumentAllowance {
    DocumentAllowance(
      .amount(stated.amount ?? .zero), reason: stated.reason, vatRate: stated.rate,
      vatCategory: stated.category.map { category($0) })
  }

  private static func computed(_ place: Int, _ stated: DecodedStatedAllowance) -> ComputedAllowance {
    ComputedAllowance(
      source: place, amount: stated.amount ?? .zero, percent: stated.percent, base: stated.base, reason: stated.reason,
      reasonCode: stated.reasonCode, vatCategory: category(stated.category), vatRate: stated.rate ?? .zero)
  }
}
