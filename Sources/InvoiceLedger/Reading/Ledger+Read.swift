public import InvoiceCore
public import InvoiceModel
internal import SQLStore

extension Ledger {
  /// The invoice of a number.
  ///
  /// - Parameters:
  ///   - number: the invoice's.
  ///   - issuer: whose number it is; nil: of whoever has it, when only one issuer has.
  /// - Throws: `unknown-number`.
  public func invoice(_ number: String, of issuer: Issuer? = nil) throws(LedgerError) -> IssuedInvoice {
    try store.read { transaction throws(LedgerError) in
      try Self.invoice(number, of: issuer?.id, in: transaction)
    }
  }

  static func invoice(
    _ number: String, of issuer: Int64?, in transaction: SQLTransaction
  ) throws(LedgerError) -> IssuedInvoice {
    var condition = " WHERE invoices.number = $1"
    var values = [SQLValue.text(number)]
    if let issuer {
      condition += " AND invoices.issuer = $2"
      values.append(.integer(issuer))
    }
    let rows = try asLedger(transaction.rows(IssuedInvoice.selection + condition, values))
    let shown = PrintableText.of(number)
    guard let row = rows.first else {
      throw LedgerError(
        .request, .unknownNumber, "the ledger has no invoice \(shown)", hint: "`invoice-ledger list` shows what it has."
      )
    }
    guard rows.count == 1 else {
      throw LedgerError(
        .request, .unknownNumber, "several issuers have an invoice \(shown)", hint: "Say whose: --issuer.")
    }
    return try IssuedInvoice(row)
  }

  /// What an invoice says; nil where its content was erased.
  static func content(of id: Int64, in transaction: SQLTransaction) throws(LedgerError) -> Invoice? {
    guard let content = try invoice(id, in: transaction)?.content else { return nil }
    return (try? ComputedInvoice(json: content))?.invoice
  }

  static func invoice(_ id: Int64, in transaction: SQLTransaction) throws(LedgerError) -> IssuedInvoice? {
    let row = try asLedger(transaction.row(IssuedInvoice.selection + " WHERE invoices.id = $1", [.integer(id)]))
    guard let row else { return nil }
    return try IssuedInvoice(row)
  }
}

extension IssuedInvoice {
  /// The invoice as it is computed from what is stored.
  ///
  /// - Throws: `content-erased` when there is nothing to compute it from any more, `ledger-damaged` when what is stored
  ///   is no invoice.
  public func computed(purpose: Purpose = .page) throws(LedgerError) -> ComputedInvoice {
    guard let content else {
      throw LedgerError(
        .request, .contentErased, "the content of \(number) has been erased after its time",
        hint: "Number, date and amounts are still there: `invoice-ledger show \(number)`.")
    }
    do {
      return try ComputedInvoice(json: content, purpose: purpose)
    } catch {
      let first = error.problems.first { $0.severity == .error }
      throw LedgerError.damaged("the content of \(number) is no invoice: \(first?.message ?? "")")
    }
  }
}
