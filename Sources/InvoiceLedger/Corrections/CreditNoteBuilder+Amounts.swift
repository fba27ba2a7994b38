internal import InvoiceBooks
internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

extension CreditNoteBuilder {
  /// Credits an amount, spread over the VAT groups as the invoice has them.
  mutating func add(_ amount: ExactDecimal, isGross: Bool, to invoice: inout Invoice) throws {
    let decimals = state.decimals
    guard amount.scale <= decimals else {
      throw Self.fail(
        .tooManyDecimals, "", "An amount in \(original.currency.code) has at most \(decimals) decimals.")
    }
    let open = state.groups.filter { !$0.isEmpty }
    var left = ExactDecimal.zero
    var lefts: [ExactDecimal] = []
    for group in open {
      lefts.append(try group.left(isGross: isGross))
      left = try left + group.left(isGross: isGross)
    }
    guard amount > .zero, amount <= left else {
      let kind = isGross ? "with VAT" : "without VAT"
      throw Self.fail(
        amount > .zero ? .creditExceedsInvoice : .negativeAmount, "",
        amount > .zero
          ? "\(amount) is more than the \(left.text(minimumDecimals: decimals)) \(kind) that have not been credited."
          : "The amount to be credited is above 0.")
    }
    if amount == left { return try addRest(to: &invoice) }
    invoice.pricesIncludeVAT = isGross
    var shares = try InvoiceArithmetic.split(amount, over: weights(of: open, isGross: isGross), decimals: decimals)
    let fits = try zip(open, shares).allSatisfy { try $0.holds($1, isGross: isGross) }
    if !fits { shares = try InvoiceArithmetic.split(amount, over: lefts, decimals: decimals) }
    var given = ExactDecimal.zero
    // What one group cannot take, the next one does, so that the whole is what was asked for where that is possible.
    var carry = ExactDecimal.zero
    for (group, share) in zip(open, shares) {
      let asked = try share + carry
      let part = try group.nearest(to: asked, isGross: isGross) ?? share
      carry = try asked - part
      given = try given + part
      try addAmount(part, of: group, to: &invoice)
    }
    warnRounded(amount, given, isGross ? "with VAT" : "without VAT")
    guard !invoice.lines.isEmpty else {
      throw Self.fail(.creditExceedsInvoice, "", "Of this invoice, \(amount) cannot be credited: it is too little.")
    }
  }

  private func weights(of open: [CreditableGroup], isGross: Bool) throws -> [ExactDecimal] {
    try open.map { group in
      guard let row = state.original.vatBreakdown.first(where: { VATKey($0) == group.key }) else { return .zero }
      return isGross ? try row.base + row.tax : row.base
    }
  }

  /// A line for each nature of the group, so that the books debit the revenue that was credited.
  func addAmount(_ amount: ExactDecimal, of group: CreditableGroup, to invoice: inout Invoice) throws {
    guard !amount.isZero else { return }
    let revenues = BookEntry.revenues(of: state.original)
      .filter { $0.category == group.key.category && $0.rate == group.key.rate }
    let nets = revenues.map(\.net)
    let hasProportions = nets.count > 1 && nets.allSatisfy { $0 > .zero } && amount > .zero
    let parts =
      hasProportions ? try InvoiceArithmetic.split(amount, over: nets, decimals: state.decimals) : [amount]
    for (index, part) in parts.enumerated() where !part.isZero {
      var line = InvoiceLine(
        description: partialText, quantity: part.isNegative ? ExactDecimal(-1) : ExactDecimal(1),
        unitPrice: part.magnitude, vatRate: group.key.rate, vatCategory: group.key.category)
      line.vatExemption = group.exemption
      line.nature = index < revenues.count ? revenues[index].nature : nil
      invoice.lines.append(line)
    }
  }

  private var partialText: String {
    let date = formatter?.date(original.issueDate, style: .long) ?? original.issueDate.description
    return formatter?.wording.correction.partialCredit(original.number ?? "", date) ?? original.number ?? ""
  }
}
