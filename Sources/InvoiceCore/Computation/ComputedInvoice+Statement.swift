package import InvoiceModel

extension ComputedInvoice {
  /// An invoice as its sender states it: nothing is checked or computed.
  ///
  /// - Parameters:
  ///   - invoice: its fields; the stated totals are not looked at.
  ///   - lines: one for each of the invoice's lines.
  ///   - totals: the sums, 0 where `reception` says that none is stated.
  ///   - reception: how it was received, and what it states beyond its fields.
  ///   - warnings: what is odd about it.
  package init(
    stating invoice: Invoice, lines: [ComputedLine], allowances: [ComputedAllowance], charges: [ComputedAllowance],
    vatBreakdown: [VATBreakdown], totals: DocumentTotals, reception: Reception, warnings: [Problem]
  ) {
    self.init(
      invoice: invoice, lines: lines, allowances: allowances, charges: charges, vatBreakdown: vatBreakdown,
      lineTotal: totals.lines, allowanceTotal: totals.allowances, chargeTotal: totals.charges,
      subtotal: totals.subtotal, tax: totals.tax, total: totals.total, due: totals.due,
      dueDate: invoice.dueDate, isDueDateDefault: false, warnings: warnings, reception: reception)
  }

  /// Whether a total is the sender's: always, unless the invoice was received without it.
  package func states(_ term: StatedTerm) -> Bool { reception.map { !$0.unstated.contains(term) } ?? true }
}
