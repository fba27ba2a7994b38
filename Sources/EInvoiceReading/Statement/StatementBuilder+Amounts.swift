internal import InvoiceCore
internal import InvoiceModel

extension StatementBuilder {
  /// Sets the invoice's discounts and charges.
  ///
  /// - Returns: them as they are stated.
  mutating func allowances() -> (allowances: [ComputedAllowance], charges: [ComputedAllowance]) {
    var allowances: [ComputedAllowance] = []
    var charges: [ComputedAllowance] = []
    for stated in document.allowances {
      let category = category(stated.category)
      let given = DocumentAllowance(
        .amount(stated.amount ?? .zero), reason: stated.reason ?? stated.reasonCode,
        reasonCode: stated.reasonCode, vatRate: stated.rate, vatCategory: stated.category == nil ? nil : category)
      let amount = ComputedAllowance(
        source: stated.isCharge ? charges.count : allowances.count, amount: stated.amount ?? .zero,
        percent: stated.percent, base: stated.base, reason: stated.reason ?? stated.reasonCode,
        reasonCode: stated.reasonCode, vatCategory: category, vatRate: stated.rate ?? .zero)
      if stated.isCharge {
        charges.append(amount)
        invoice.charges.append(given)
      } else {
        allowances.append(amount)
        invoice.allowances.append(given)
      }
    }
    return (allowances, charges)
  }

  /// The groups as they are stated (BG-23), and why they bear no VAT.
  mutating func breakdown() -> [VATBreakdown] {
    document.taxes.map { tax in
      reception.exemptions.append(StatedExemption(text: tax.reason, code: tax.reasonCode))
      let category = category(tax.category)
      if category == .unknown, let code = tax.category { keepCategory(code, of: tax) }
      return VATBreakdown(
        category: category, rate: tax.rate ?? .zero, base: tax.base ?? .zero, tax: tax.tax ?? .zero,
        exemption: tax.reasonCode ?? tax.reason)
    }
  }

  /// A category that is none of the list is told as a detail.
  private mutating func keepCategory(_ code: String, of tax: ReceivedDocument.Tax) {
    reception.details.append(
      StatedDetail(
        names: ["ApplicableTradeTax", "CategoryCode"], term: "BT-118",
        parts: [StatedDetail.Part(names: [], value: .text(code))]))
  }

  /// The totals as they are stated.
  mutating func totals() -> DocumentTotals {
    var totals = DocumentTotals()
    let stated = document.totals
    func value(_ term: StatedTerm, _ amount: ExactDecimal?) -> ExactDecimal {
      if amount == nil { reception.unstated.insert(term) }
      return amount ?? .zero
    }
    totals.lines = value(.lineTotal, stated.lineTotal)
    totals.allowances = stated.allowanceTotal ?? .zero
    totals.charges = stated.chargeTotal ?? .zero
    totals.subtotal = value(.subtotal, stated.net)
    totals.tax = value(.tax, stated.tax)
    totals.total = value(.total, stated.total)
    totals.due = value(.due, stated.due)
    invoice.prepaid = stated.prepaid ?? .zero
    invoice.rounding = stated.rounding ?? .zero
    return totals
  }
}
