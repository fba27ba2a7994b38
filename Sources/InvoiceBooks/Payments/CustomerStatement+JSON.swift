internal import InvoiceCore
public import InvoiceModel

extension CustomerStatement {
  private enum Key: String, JSONKey {
    case seller, customer
    case customerAccount = "customer_account"
    case currency, date, from, opening, closing, rows, invoices, ages
  }

  private enum RowKey: String, JSONKey {
    case date, kind, type, number
    case dueDate = "due_date"
    case amount, balance, reference
  }

  private enum ItemKey: String, JSONKey {
    case type, number, date
    case dueDate = "due_date"
    case amount, settled, open
  }

  private enum AgeKey: String, JSONKey {
    case credit, overdue, total
  }

  /// The statement as JSON (Docs/Statement.md), with a line's end; amounts have the currency's decimals.
  public var json: [UInt8] {
    let decimals = currency.minorUnitDigits
    var writer = JSONWriter()
    writer.object { writer in
      writer.member(Key.seller, seller)
      writer.member(Key.customer, customer)
      writer.member(Key.customerAccount, customerAccount)
      writer.member(Key.currency, currency.code)
      writer.member(Key.date, date)
      writer.member(Key.from, start)
      writer.member(Key.opening, opening, decimals: decimals)
      writer.member(Key.closing, closing, decimals: decimals)
      writer.member(Key.rows) { $0.array(balancedRows) { Self.write($1, decimals, to: &$0) } }
      writer.member(Key.invoices) { $0.array(items) { Self.write($1, decimals, to: &$0) } }
      writer.member(Key.ages) { writer in
        writer.object { writer in
          for age in ReceivableAge.allCases {
            writer.key(age.rawValue)
            writer.json(aged[age].text(minimumDecimals: decimals).utf8)
          }
          writer.member(AgeKey.credit, aged.credit, decimals: decimals)
          writer.member(AgeKey.overdue, aged.overdue, decimals: decimals)
          writer.member(AgeKey.total, aged.total, decimals: decimals)
        }
      }
    }
    writer.finish()
    return writer.bytes
  }

  /// The rows, each with the balance after it.
  public var balancedRows: [(row: Row, balance: ExactDecimal)] {
    var balance = opening
    return rows.map { row in
      balance.accumulate(row.amount)
      return (row, balance)
    }
  }

  private static func write(
    _ entry: (row: Row, balance: ExactDecimal), _ decimals: Int, to writer: inout JSONWriter
  ) {
    let row = entry.row
    writer.object { writer in
      writer.member(RowKey.date, row.date)
      writer.member(RowKey.kind, row.kind.word)
      if case .document(let type) = row.kind { writer.member(RowKey.type, type.rawValue) }
      writer.member(RowKey.number, row.number)
      writer.member(RowKey.dueDate, row.dueDate)
      writer.member(RowKey.amount, row.amount, decimals: decimals)
      writer.member(RowKey.balance, entry.balance, decimals: decimals)
      writer.member(RowKey.reference, row.reference)
    }
  }

  private static func write(_ item: StatementItem, _ decimals: Int, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member(ItemKey.type, item.kind.rawValue)
      writer.member(ItemKey.number, item.number)
      writer.member(ItemKey.date, item.date)
      writer.member(ItemKey.dueDate, item.dueDate)
      writer.member(ItemKey.amount, item.amount, decimals: decimals)
      writer.member(ItemKey.settled, item.settled, decimals: decimals)
      writer.member(ItemKey.open, item.open, decimals: decimals)
    }
  }
}

extension CustomerStatement.Kind {
  /// The word of files: `document`, `payment`, `refund` …, `replacement`.
  public var word: String {
    switch self {
    case .document: "document"
    case .payment(let kind): kind.rawValue
    case .replacement: "replacement"
    }
  }
}
