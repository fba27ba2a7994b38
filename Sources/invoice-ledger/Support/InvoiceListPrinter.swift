internal import InvoiceBooks
internal import InvoiceKit
internal import InvoiceLedger

/// Prints a list of invoices.
struct InvoiceListPrinter {
  private enum Key: String, JSONKey {
    case number, kind, date
    case dueDate = "due_date"
    case customer
    case customerKey = "customer_key"
    case currency, net, tax, total, due, open
  }

  private let format: TableFormat
  private var table = TextTable([
    ("NUMBER", .left), ("DATE", .left), ("DUE", .left), ("CUSTOMER", .left), ("TOTAL", .right), ("OPEN", .right),
    ("", .left),
  ])
  private var json = JSONWriter(.indented)
  private var csv = CSVWriter(.standard, header: Key.allCases.map(\.rawValue))

  init(_ format: TableFormat) {
    self.format = format
    json.begin(.array)
  }

  /// Adds an invoice.
  mutating func add(_ listed: ListedInvoice) {
    let invoice = listed.invoice
    let (currency, decimals) = (invoice.currency, invoice.currency.minorUnitDigits)
    func amount(_ units: Int64) -> ExactDecimal { currency.amount(of: units) }
    func text(_ units: Int64) -> String { amount(units).text(minimumDecimals: decimals) }
    switch format {
    case .table:
      table.add([
        invoice.number, invoice.issueDate.description, invoice.dueDate?.description ?? "",
        invoice.customer.isEmpty ? "(erased)" : invoice.customer, text(invoice.total), text(listed.open), currency.code,
      ])
    case .json:
      json.element()
      json.object { writer in
        writer.member(Key.number, invoice.number)
        writer.member(Key.kind, invoice.kind.rawValue)
        writer.member(Key.date, invoice.issueDate)
        writer.member(Key.dueDate, invoice.dueDate)
        writer.member(Key.customer, invoice.customer.isEmpty ? nil : invoice.customer)
        writer.member(Key.customerKey, invoice.customerKey.isEmpty ? nil : invoice.customerKey)
        writer.member(Key.currency, currency.code)
        writer.member(Key.net, amount(invoice.net), decimals: decimals)
        writer.member(Key.tax, amount(invoice.tax), decimals: decimals)
        writer.member(Key.total, amount(invoice.total), decimals: decimals)
        writer.member(Key.due, amount(invoice.due), decimals: decimals)
        writer.member(Key.open, amount(listed.open), decimals: decimals)
      }
    case .csv:
      csv.field(invoice.number)
      csv.field(invoice.kind.rawValue)
      csv.date(invoice.issueDate)
      csv.field(invoice.dueDate?.description ?? "")
      csv.text(invoice.customer)
      csv.text(invoice.customerKey)
      csv.field(currency.code)
      for units in [invoice.net, invoice.tax, invoice.total, invoice.due, listed.open] {
        csv.amount(amount(units), decimals: decimals)
      }
      csv.endRow()
    }
  }

  /// What is to be printed.
  mutating func finished() -> [UInt8] {
    switch format {
    case .table: return Array(table.text.utf8)
    case .csv: return csv.bytes
    case .json:
      json.end(.array)
      json.finish()
      return json.bytes
    }
  }
}
