public import InvoiceBooks
internal import InvoiceCore
public import InvoiceModel
internal import InvoiceRendering
internal import SQLStore

extension Ledger {
  /// A customer's statements of account, one for each currency.
  ///
  /// ```swift
  /// for statement in try ledger.statements(of: "Atelier Nord") { let pdf = try statement.pdf() }
  /// ```
  ///
  /// - Parameters:
  ///   - customer: what tells it from others (``IssuedInvoice/customerKey``: SIREN, VAT number), or its name.
  ///   - issuer: whose invoices; nil: of the only issuer.
  ///   - date: the day that it is of; nil: today.
  ///   - start: the first day of which rows are listed; nil: from the beginning.
  ///   - language: in which countries of addresses are named.
  /// - Throws: `unknown-customer`.
  public func statements(
    of customer: String, issuer: Issuer? = nil, at date: CalendarDate? = nil, from start: CalendarDate? = nil,
    language: String = "fr"
  ) throws(LedgerError) -> [CustomerStatement] {
    let date = date ?? today
    return try store.read { transaction throws(LedgerError) in
      let key = try Self.customerKey(customer, of: issuer?.id, in: transaction)
      var builder = StatementBuilder(date: date, start: start, language: language)
      try Self.forEachMovement(ofCustomer: key, issuer: issuer?.id, until: date, in: transaction) {
        builder.add($0, $1)
      }
      try Self.forEachReceivable(
        at: date, issuer: issuer?.id, customerKey: key, isOverdue: false, in: transaction
      ) { receivable throws(LedgerError) in builder.add(receivable) }
      let statements = builder.finished()
      guard !statements.isEmpty else {
        throw LedgerError(
          .request, .unknownCustomer, "nothing was invoiced to \(PrintableText.of(customer)) until \(date)")
      }
      return statements
    }
  }

  /// What tells a customer from others, from that or from its name.
  private static func customerKey(
    _ customer: String, of issuer: Int64?, in transaction: SQLTransaction
  ) throws(LedgerError) -> String {
    var condition = "(invoice_contents.customer_key = $1 OR invoice_contents.customer = $1)"
    var values = [SQLValue.text(customer)]
    if let issuer {
      condition += " AND invoices.issuer = $2"
      values.append(.integer(issuer))
    }
    let keys = try asLedger(
      transaction.rows(
        "SELECT DISTINCT invoice_contents.customer_key FROM invoice_contents "
          + "JOIN invoices ON invoices.id = invoice_contents.invoice WHERE \(condition) "
          + "ORDER BY invoice_contents.customer_key LIMIT 6", values))
    var found: [String] = []
    for row in keys { found.append(try asLedger(row.text(0))) }
    if found.contains(customer) { return customer }
    guard let first = found.first else {
      throw LedgerError(
        .request, .unknownCustomer, "nothing was invoiced to \(PrintableText.of(customer))",
        hint: "Give the name as it stands on an invoice, the SIREN or the VAT number: `invoice-ledger aged` lists them."
      )
    }
    guard found.count == 1 else {
      let names = found.map { PrintableText.of($0) }.joined(separator: ", ")
      throw LedgerError(
        .request, .unknownCustomer, "several customers are called \(PrintableText.of(customer)): \(names)",
        hint: "Give the SIREN or VAT number.")
    }
    return first
  }

  /// All invoices of a customer, each followed by what has happened to it.
  private static func forEachMovement(
    ofCustomer key: String, issuer: Int64?, until date: CalendarDate, in transaction: SQLTransaction,
    _ body: (IssuedInvoice, [Movement]) -> Void
  ) throws(LedgerError) {
    var condition = " WHERE invoice_contents.customer_key = $1 AND invoices.issue_date <= $2"
    var values = [SQLValue.text(key), .text(date.description)]
    if let issuer {
      condition += " AND invoices.issuer = $3"
      values.append(.integer(issuer))
    }
    let order = InvoiceOrder.oldestFirst.clause
    try transaction.forEach(IssuedInvoice.selection + condition + order, values) { row throws(LedgerError) in
      let invoice = try IssuedInvoice(row)
      body(invoice, try standing(of: invoice, in: transaction).movements)
    }
  }
}

/// Puts the invoices and payments of a customer into statements.
private struct StatementBuilder {
  let date: CalendarDate
  let start: CalendarDate?
  let language: String
  private var statements: [Currency: CustomerStatement] = [:]

  init(date: CalendarDate, start: CalendarDate?, language: String) {
    self.date = date
    self.start = start
    self.language = language
  }

  mutating func add(_ invoice: IssuedInvoice, _ movements: [Movement]) {
    var statement = statements[invoice.currency] ?? Self.heading(invoice, date: date, start: start)
    if let content = invoice.content, let computed = try? ComputedInvoice(json: content) {
      statement.describe(by: computed, language: language)
    }
    let due = invoice.currency.amount(of: invoice.due)
    statement.add(
      .init(
        .document(invoice.kind), invoice.number, on: invoice.issueDate,
        amount: invoice.kind.isCredit ? -due : due,
        dueDate: invoice.kind.isCredit || due <= .zero ? nil : invoice.dueDate))
    for movement in movements {
      // What the invoice has taken off itself stands in what was due of it.
      if movement.effect.isZero, movement.kind == .payment { continue }
      if let kind = movement.kind.payment {
        statement.add(
          .init(
            .payment(kind), invoice.number, on: movement.date, amount: movement.effect, reference: movement.reference))
      } else if movement.kind == .correction {
        statement.add(.init(.replacement, movement.invoice, on: movement.date, amount: movement.effect))
      }
    }
    statements[invoice.currency] = statement
  }

  mutating func add(_ receivable: Receivable) {
    let invoice = receivable.invoice
    statements[invoice.currency]?.aged.add(receivable.open, dueDate: receivable.dueDate, at: date)
    let due = invoice.currency.amount(of: invoice.due)
    var item = StatementItem(
      invoice.kind, invoice.number, on: invoice.issueDate, amount: invoice.kind.isCredit ? -due : due,
      dueDate: invoice.kind.isCredit ? nil : receivable.dueDate)
    item.open = receivable.open
    statements[invoice.currency]?.items.append(item)
  }

  func finished() -> [CustomerStatement] {
    statements.values.sorted { $0.currency.code < $1.currency.code }.map { statement in
      var statement = statement
      statement.sort()
      return statement
    }
  }

  private static func heading(
    _ invoice: IssuedInvoice, date: CalendarDate, start: CalendarDate?
  ) -> CustomerStatement {
    CustomerStatement(
      seller: "", customer: invoice.customer, currency: invoice.currency, date: date, start: start)
  }
}
