import InvoiceCommands
import InvoiceKit

/// A statement of account as CSV: its rows between the balances before and after them.
enum StatementCSV {
  static func bytes(of statement: CustomerStatement) -> [UInt8] {
    let names = [
      "customer", "currency", "date", "kind", "type", "number", "due_date", "amount", "balance", "reference",
    ]
    var table = RowTable(names.map { RowTable.Column(name: $0, isNumber: $0 == "amount" || $0 == "balance") })
    let decimals = statement.currency.minorUnitDigits
    func add(
      _ date: CalendarDate, _ kind: String, type: String = "", number: String = "", due: CalendarDate? = nil,
      amount: ExactDecimal? = nil, balance: ExactDecimal, reference: String = ""
    ) {
      table.add([
        statement.customer, statement.currency.code, date.description, kind, type, number, due?.description ?? "",
        amount?.text(minimumDecimals: decimals) ?? "", balance.text(minimumDecimals: decimals), reference,
      ])
    }
    if let start = statement.start { add(start, "opening", balance: statement.opening) }
    for (row, balance) in statement.balancedRows {
      var type = ""
      if case .document(let kind) = row.kind { type = kind.rawValue }
      add(
        row.date, row.kind.word, type: type, number: row.number, due: row.dueDate, amount: row.amount,
        balance: balance, reference: row.reference ?? "")
    }
    add(statement.date, "closing", balance: statement.closing)
    return table.bytes(as: .csv)
  }
}
