internal import InvoiceModel
internal import SQLStore

extension Ledger {
  /// Invoices without their content, the newest first.
  ///
  /// - Parameters:
  ///   - limit: so many at most.
  ///   - last: goes on after this one, as the last one of the page before.
  ///   - filter: which of them.
  public func list(
    _ filter: InvoiceFilter = InvoiceFilter(), limit: Int = 100, after last: IssuedInvoice? = nil
  ) throws(LedgerError) -> [ListedInvoice] {
    guard filter.issuer == nil else { return try page(filter, limit: limit, after: last) }
    // The index is by issuer: the newest of each are the newest of all.
    var pages: [ListedInvoice] = []
    for issuer in try issuers() {
      var filter = filter
      filter.issuer = issuer
      pages += try page(filter, limit: limit, after: last)
    }
    pages.sort { ($1.invoice.issueDate, $1.invoice.id) < ($0.invoice.issueDate, $0.invoice.id) }
    return Array(pages.prefix(max(0, limit)))
  }

  private func page(
    _ filter: InvoiceFilter, limit: Int, after last: IssuedInvoice?
  ) throws(LedgerError) -> [ListedInvoice] {
    var invoices: [ListedInvoice] = []
    for row in try rows(IssuedInvoice.openSelection, filter, .newestFirst, limit: limit, after: last) {
      let open = try asLedger(row.integer(row.values.count - 1))
      invoices.append(ListedInvoice(invoice: try IssuedInvoice(row), open: open))
    }
    return invoices
  }

  /// A page of rows; ``InvoiceFilter/condition(today:)`` is not empty, as it names an issuer.
  private func rows(
    _ selection: String, _ filter: InvoiceFilter, _ order: InvoiceOrder, limit: Int, after last: IssuedInvoice?
  ) throws(LedgerError) -> [SQLRow] {
    var (condition, values) = filter.condition(today: today)
    if let last {
      let (day, id) = ("$\(values.count + 1)", "$\(values.count + 2)")
      condition +=
        " AND (invoices.issue_date \(order.comparison) \(day) OR (invoices.issue_date = \(day) "
        + "AND invoices.id \(order.comparison) \(id)))"
      values += [.text(last.issueDate.description), .integer(last.id)]
    }
    return try asLedger(
      store.read { transaction throws(SQLError) in
        try transaction.rows(selection + condition + order.clause + " LIMIT \(max(0, limit))", values)
      })
  }

  /// Invoices of an issuer with their content, by date and then in the order of issue.
  ///
  /// - Parameters:
  ///   - issuer: whose; that of the filter has no say.
  ///   - filter: which of them.
  ///   - limit: so many at most.
  ///   - last: goes on after this one, as the last one of the page before.
  public func page(
    of issuer: Issuer, _ filter: InvoiceFilter = InvoiceFilter(), limit: Int, after last: IssuedInvoice? = nil
  ) throws(LedgerError) -> [IssuedInvoice] {
    var filter = filter
    filter.issuer = issuer
    var invoices: [IssuedInvoice] = []
    for row in try rows(IssuedInvoice.selection, filter, .oldestFirst, limit: limit, after: last) {
      invoices.append(try IssuedInvoice(row))
    }
    return invoices
  }

  /// Gives invoices with their content one after the other, by date and then in the order of issue; memory holds a few.
  public func forEach(
    _ filter: InvoiceFilter = InvoiceFilter(), _ body: (IssuedInvoice) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let (condition, values) = filter.condition(today: today)
    try store.read { transaction throws(LedgerError) in
      try transaction.forEach(
        IssuedInvoice.selection + condition + InvoiceOrder.oldestFirst.clause, values
      ) { row throws(LedgerError) in try body(IssuedInvoice(row)) }
    }
  }
}
