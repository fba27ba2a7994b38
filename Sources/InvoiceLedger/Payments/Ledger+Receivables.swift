internal import InvoiceBooks
public import InvoiceModel
internal import SQLStore

extension Ledger {
  /// What is open on a day, one invoice after the other in the order of their due dates; memory does not grow with their
  /// number.
  ///
  /// - Parameters:
  ///   - date: payments and credit notes after it are left out of account; nil: today.
  ///   - issuer: whose invoices; nil: of all.
  ///   - customerKey: of one customer (``IssuedInvoice/customerKey``); nil: of all.
  ///   - isOverdue: only what had to be paid before the day.
  ///   - body: is given each.
  public func forEachReceivable(
    at date: CalendarDate? = nil, issuer: Issuer? = nil, customerKey: String? = nil, isOverdue: Bool = false,
    _ body: (Receivable) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let date = date ?? today
    try store.read { transaction throws(LedgerError) in
      try Self.forEachReceivable(
        at: date, issuer: issuer?.id, customerKey: customerKey, isOverdue: isOverdue, in: transaction, body)
    }
  }

  /// What each customer owes on a day, by age, in the order of names.
  public func agedReceivables(
    at date: CalendarDate? = nil, issuer: Issuer? = nil
  ) throws(LedgerError) -> [CustomerReceivables] {
    struct Key: Hashable {
      var customer: String
      var currency: Currency
    }
    let date = date ?? today
    var customers: [Key: CustomerReceivables] = [:]
    try forEachReceivable(at: date, issuer: issuer) { receivable throws(LedgerError) in
      let invoice = receivable.invoice
      let key = Key(customer: invoice.customerKey, currency: invoice.currency)
      var customer =
        customers[key]
        ?? CustomerReceivables(
          customer: invoice.customer, customerKey: invoice.customerKey, currency: invoice.currency,
          amounts: AgedAmounts())
      customer.amounts.add(receivable.open, dueDate: receivable.dueDate, at: date)
      if !invoice.customer.isEmpty { customer.customer = invoice.customer }
      customers[key] = customer
    }
    return customers.values.sorted { left, right in
      (left.customer, left.customerKey, left.currency.code) < (right.customer, right.customerKey, right.currency.code)
    }
  }

  static func forEachReceivable(
    at date: CalendarDate, issuer: Int64?, customerKey: String?, isOverdue: Bool, in transaction: SQLTransaction,
    _ body: (Receivable) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    var conditions = ["invoices.issue_date <= $1"]
    var values = [SQLValue.text(date.description)]
    if let issuer {
      values.append(.integer(issuer))
      conditions.append("invoices.issuer = $\(values.count)")
    }
    if let customerKey {
      values.append(.text(customerKey))
      conditions.append("invoice_contents.customer_key = $\(values.count)")
    }
    if isOverdue { conditions.append("COALESCE(invoices.due_date, invoices.issue_date) < $1") }
    let due = InvoiceFilter.signedDue
    let open = "\(due) + COALESCE(sums.effect, 0)"
    if isOverdue { conditions.append("\(open) > 0") } else { conditions.append("\(open) <> 0") }
    let statement = """
      SELECT \(InvoiceRecord.columns), invoices.recipe, invoices.chain_hash, NULL, \(open) FROM invoices \
      LEFT JOIN invoice_contents ON invoice_contents.invoice = invoices.id \
      LEFT JOIN (SELECT invoice, CAST(SUM(effect) AS BIGINT) AS effect FROM movements WHERE date <= $1 GROUP BY invoice) \
      sums ON sums.invoice = invoices.id WHERE \(conditions.joined(separator: " AND ")) \
      ORDER BY COALESCE(invoices.due_date, invoices.issue_date), invoices.id
      """
    let place = InvoiceRecord.columnCount + 3
    try transaction.forEach(statement, values) { row throws(LedgerError) in
      let invoice = try IssuedInvoice(row)
      try body(Receivable(invoice: invoice, open: invoice.currency.amount(of: asLedger(row.integer(place)))))
    }
  }
}
