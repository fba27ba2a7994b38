internal import InvoiceModel

extension InvoiceComputation {
  /// Computes the groups' bases and VAT, and the totals.
  mutating func total() throws(ArithmeticOverflow) -> ComputedInvoice {
    var rows: [VATBreakdown] = []
    var allowances: [ComputedAllowance] = []
    var charges: [ComputedAllowance] = []
    for group in groups {
      let row = try invoice.pricesIncludeVAT ? totalGross(group) : totalNet(group)
      rows.append(row.breakdown)
      allowances += row.allowances
      charges += row.charges
    }
    allowances.sort { $0.source < $1.source }
    charges.sort { $0.source < $1.source }
    let lineTotal = try sum(lines.map(\.net))
    let allowanceTotal = try sum(allowances.map(\.amount))
    let chargeTotal = try sum(charges.map(\.amount))
    let subtotal = try lineTotal.subtracting(allowanceTotal).adding(chargeTotal)
    let tax = try sum(rows.map(\.tax))
    let total = try subtotal.adding(tax)
    let due = try total.subtracting(invoice.prepaid).adding(invoice.rounding)
    let dueDate = PaymentDate(of: invoice, due: due)
    return ComputedInvoice(
      invoice: invoice, lines: lines, allowances: allowances, charges: charges, vatBreakdown: Self.ordered(rows),
      lineTotal: lineTotal, allowanceTotal: allowanceTotal, chargeTotal: chargeTotal, subtotal: subtotal, tax: tax,
      total: total, due: due, plan: plan(of: total, due: due), dueDate: dueDate.date,
      isDueDateDefault: dueDate.isDefault, warnings: [])
  }

  /// How what is due is paid; amounts that are too long for it are a problem of their own.
  private mutating func plan(of total: ExactDecimal, due: ExactDecimal) -> PaymentPlan {
    do throws(ArithmeticOverflow) {
      return try PaymentPlan(of: invoice, total: total, due: due)
    } catch {
      reportOverflow(at: invoice.retention == nil ? "/payment/installments" : "/retention")
      return PaymentPlan(stating: invoice, due: due)
    }
  }

  private struct Row {
    var breakdown: VATBreakdown
    var allowances: [ComputedAllowance]
    var charges: [ComputedAllowance]
  }

  private func totalNet(_ group: VATGroup) throws(ArithmeticOverflow) -> Row {
    let base = try group.lineSum
      .subtracting(sum(group.allowances.map(\.amount)))
      .adding(sum(group.charges.map(\.amount)))
    let tax = try InvoiceArithmetic.vat(on: base, rate: group.key.rate, decimals: decimals)
    return row(
      group, base: base, tax: tax, lineNet: group.lineSum, allowances: group.allowances.map(\.amount),
      charges: group.charges.map(\.amount))
  }

  /// The group's gross amounts are quoted; its VAT is within them, and everything net is derived so that lines less
  /// allowances plus charges are exactly the base.
  private mutating func totalGross(_ group: VATGroup) throws(ArithmeticOverflow) -> Row {
    let quoted =
      group.lines.map { lines[$0].net } + group.allowances.map { -$0.amount } + group.charges.map(\.amount)
    let gross = try sum(quoted)
    let tax = try InvoiceArithmetic.vat(within: gross, rate: group.key.rate, decimals: decimals)
    let base = try gross.subtracting(tax)
    let nets = try InvoiceArithmetic.nets(of: quoted, rate: group.key.rate, base: base, decimals: decimals)
    for (line, net) in zip(group.lines, nets) { lines[line].net = net }
    let allowances = nets[group.lines.count..<(group.lines.count + group.allowances.count)].map { -$0 }
    return row(
      group, base: base, tax: tax, lineNet: try sum(nets[..<group.lines.count]), allowances: allowances,
      charges: Array(nets[(group.lines.count + group.allowances.count)...]))
  }

  private func row(
    _ group: VATGroup, base: ExactDecimal, tax: ExactDecimal, lineNet: ExactDecimal, allowances: [ExactDecimal],
    charges: [ExactDecimal]
  ) -> Row {
    func computed(
      _ shares: [VATGroup.Share], _ amounts: [ExactDecimal], of given: [DocumentAllowance]
    ) -> [ComputedAllowance] {
      zip(shares, amounts).map { share, amount in
        ComputedAllowance(
          source: share.source, amount: amount, percent: share.percent, base: share.percent == nil ? nil : lineNet,
          reason: given[share.source].reason, reasonCode: given[share.source].reasonCode,
          vatCategory: group.key.category, vatRate: group.key.rate)
      }
    }
    return Row(
      breakdown: VATBreakdown(
        category: group.key.category, rate: group.key.rate, base: base, tax: tax,
        exemption: group.exemption ?? group.key.category.defaultExemption(franchise: franchiseExemption)),
      allowances: computed(group.allowances, allowances, of: invoice.allowances),
      charges: computed(group.charges, charges, of: invoice.charges))
  }

  private func sum(_ amounts: some Sequence<ExactDecimal>) throws(ArithmeticOverflow) -> ExactDecimal {
    var sum = ExactDecimal.zero
    for amount in amounts { sum = try sum.adding(amount) }
    return sum
  }

  /// Categories as they first appear, higher rates first within each.
  private static func ordered(_ rows: [VATBreakdown]) -> [VATBreakdown] {
    var categories: [VATCategory] = []
    for row in rows where !categories.contains(row.category) { categories.append(row.category) }
    return categories.flatMap { category in
      rows.filter { $0.category == category }.sorted { $0.rate > $1.rate }
    }
  }
}
