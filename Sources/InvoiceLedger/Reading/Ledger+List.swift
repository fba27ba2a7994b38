internal import InvoiceModel
internal import SQLStore

extension Ledger {
  /// Invoices without their content, the newest first.
  ///
  /// - Parameters:
  ///   - limit: so many at most.
  ///   - last: goes on after this one, as the last one of the page before.
  public func list(
    _ filter: InvoiceFilter = InvoiceFilter(), limit: Int = 100, after last: IssuedInvoice? = nil
  ) throws(LedgerError) -> [IssuedInvoice] {
    guard filter.issuer == nil else { return try page(filter, limit: limit, after: last) }
    // The index is by issuer: the newest of each are the newest of all.
    var pages: [IssuedInvoice] = []
    for issuer in try issuers() {
      var filter = filter
      filter.issuer = issuer
      pages += try page(filter, limit: limit, after: last)
    }
    pages.sort { ($1.issueDate, $1.id) < ($0.issueDate, $0.id) }
    return Array(pages.prefix(max(0, limit)))
  }

  private func page(
    _ filter: InvoiceFilter, limit: Int, after last: IssuedInvoice?
  ) throws(LedgerError) -> [IssuedInvoice] {
    var (condition, values) = filter.condition
    if let last {
      let (day, id) = ("$\(values.count + 1)", "$\(values.count + 2)")
      condition +=
        " AND (invoices.issue_date < \(day) OR (invoices.issue_date = \(day) AND invoices.id < \(id)))"
      values += [.text(last.issueDate.description), .integer(last.id)]
    }
    let rows = try asLedger(
      store.read { transaction throws(SQLError) in
        try transaction.rows(
          IssuedInvoice.listSelection + condition
            + " ORDER BY invoices.issue_date DESC, invoices.id DESC LIMIT \(max(0, limit))", values)
      })
    var invoices: [IssuedInvoice] = []
    for row in rows { invoices.append(try IssuedInvoice(row)) }
    return invoices
  }

  /// Gives invoices with their content one after the other, by date and then in the order of issue; memory holds a few.
  public func forEach(
    _ filter: InvoiceFilter = InvoiceFilter(), _ body: (IssuedInvoice) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let (condition, values) = filter.condition
    try store.read { transaction throws(LedgerError) in
      try transaction.forEach(
        IssuedInvoice.selection + condition + " ORDER BY invoices.issue_date, invoices.id", values
      ) { row throws(LedgerError) in try body(IssuedInvoice(row)) }
    }
  }
}
