internal import InvoiceBooks
internal import InvoiceModel
internal import SQLStore

extension Ledger {
  /// How an invoice stands.
  ///
  /// - Parameters:
  ///   - number: the invoice's.
  ///   - issuer: whose number it is; nil: of whoever has it.
  /// - Throws: `unknown-number`.
  public func standing(of number: String, issuer: Issuer? = nil) throws(LedgerError) -> InvoiceStanding {
    try store.read { transaction throws(LedgerError) in
      try Self.standing(of: Self.invoice(number, of: issuer?.id, in: transaction), in: transaction)
    }
  }

  static func standing(
    of invoice: IssuedInvoice, in transaction: SQLTransaction
  ) throws(LedgerError) -> InvoiceStanding {
    let currency = invoice.currency
    let due = currency.amount(of: invoice.due)
    var balance = InvoiceBalance(invoiced: invoice.kind.isCredit ? -due : due, currency: currency)
    var movements: [Movement] = []
    let rows = try asLedger(
      transaction.rows(
        """
        SELECT \(MovementRecord.columns), others.number FROM movements LEFT JOIN invoices others \
        ON others.id = movements.other WHERE movements.invoice = $1 ORDER BY movements.position
        """, [.integer(invoice.id)]))
    for row in rows {
      let record = try MovementRecord(row)
      balance.add(record, currency: currency)
      movements.append(
        Movement(
          record, of: invoice, other: try asLedger(row.textOrNil(MovementRecord.columnCount))))
    }
    return InvoiceStanding(invoice: invoice, balance: balance, movements: movements)
  }
}

extension InvoiceBalance {
  /// Takes a movement.
  mutating func add(_ record: MovementRecord, currency: Currency) {
    if record.isPrepaid {
      addPrepaid(currency.amount(of: record.amount))
    } else if let kind = record.kind.payment {
      add(kind, currency.amount(of: record.amount))
    } else {
      credit(-currency.amount(of: record.effect))
    }
  }
}

extension Movement {
  init(_ record: MovementRecord, of invoice: IssuedInvoice, other: String?) {
    self.init(
      position: record.position, invoice: invoice.number, other: other, kind: record.kind, date: record.date,
      amount: invoice.currency.amount(of: record.amount), effect: invoice.currency.amount(of: record.effect),
      currency: invoice.currency, means: record.means, reference: record.reference, payer: record.payer,
      recordedAt: record.recordedAt)
  }
}
