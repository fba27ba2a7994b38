internal import InvoiceCore
internal import InvoiceModel

extension StatementBuilder {
  /// Sets the invoice's lines, and what they state beyond their fields.
  ///
  /// - Returns: their amounts.
  mutating func lines() -> [ComputedLine] {
    var computed: [ComputedLine] = []
    computed.reserveCapacity(document.lines.count)
    invoice.lines.reserveCapacity(document.lines.count)
    reception.lines.reserveCapacity(document.lines.count)
    let levels = self.levels()
    for (place, stated) in document.lines.enumerated() {
      var line = InvoiceLine(
        description: stated.name ?? "", quantity: stated.quantity ?? .zero, unitPrice: stated.price ?? .zero,
        vatRate: stated.rate ?? .zero, vatCategory: category(stated.category))
      line.code = stated.code
      line.unit = unit(of: stated)
      line.period = stated.period
      line.priceBaseQuantity = stated.priceBase ?? ExactDecimal(1)
      if !stated.details.isEmpty { line.details = stated.details.joined(separator: "\n") }
      line.statedTotal = stated.net
      var terms = stated.terms
      terms.id = stated.id == String(place + 1) ? nil : stated.id
      line.terms = terms

      var further = ReceivedLine()
      further.role = stated.role
      further.level = levels[place]
      further.hasQuantity = stated.quantity != nil
      further.hasPrice = stated.price != nil
      further.hasNet = stated.net != nil
      further.priceDiscount = stated.priceDiscount
      let adjustments = stated.allowances.map { allowance in
        LineAdjustment(
          isCharge: allowance.isCharge, amount: allowance.amount, percent: allowance.percent, base: allowance.base,
          reason: allowance.reason, reasonCode: allowance.reasonCode)
      }
      let net = stated.net ?? .zero
      invoice.lines.append(line)
      reception.lines.append(further)
      computed.append(ComputedLine(grossAmount: net, discount: .zero, net: net, adjustments: adjustments))
    }
    return computed
  }

  /// How deep each line stands below others: by its parent's identifier, or as the syntax nests them.
  private func levels() -> [Int] {
    var known: [String: Int] = [:]
    return document.lines.map { line in
      let level = line.parentID.map { min((known[$0] ?? 0) + 1, 8) } ?? min(line.level, 8)
      if let id = line.id { known[id] = level }
      return level
    }
  }

  private func unit(of line: ReceivedDocument.Line) -> Unit? {
    guard let code = line.unit, code != "C62" else { return nil }
    return Unit(code: code) ?? Unit(unlisted: String(code.prefix(40)))
  }

  /// The category of a code.
  func category(_ code: String?) -> VATCategory { code.flatMap(VATCategory.init(rawValue:)) ?? .unknown }
}
