internal import InvoiceCommands
internal import InvoiceKit
internal import InvoiceLedger

/// Rows of a list of invoices: for people those that fit a line, for programs all.
struct InvoiceRows {
  private let format: RowFormat
  private var table: RowTable

  init(_ format: RowFormat) {
    self.format = format
    let columns: [(String, Bool)] =
      format == .table
      ? [
        ("number", false), ("date", false), ("due", false), ("customer", false), ("total", true), ("open", true),
        ("currency", false),
      ]
      : [
        ("number", false), ("kind", false), ("date", false), ("due_date", false), ("customer", false),
        ("customer_key", false), ("currency", false), ("net", true), ("tax", true), ("total", true), ("due", true),
        ("open", true),
      ]
    table = RowTable(columns.map { RowTable.Column(name: $0.0, isNumber: $0.1) })
  }

  /// Adds an invoice.
  mutating func add(_ listed: ListedInvoice) {
    let invoice = listed.invoice
    let (currency, date) = (invoice.currency, invoice.issueDate.description)
    let dueDate = invoice.dueDate?.description ?? ""
    func text(_ units: Int64) -> String {
      currency.amount(of: units).text(minimumDecimals: currency.minorUnitDigits)
    }
    guard format != .table else {
      let customer = invoice.customer.isEmpty ? "(erased)" : invoice.customer
      table.add([invoice.number, date, dueDate, customer, text(invoice.total), text(listed.open), currency.code])
      return
    }
    table.add(
      [invoice.number, invoice.kind.rawValue, date, dueDate, invoice.customer, invoice.customerKey, currency.code]
        + [invoice.net, invoice.tax, invoice.total, invoice.due, listed.open].map(text))
  }

  /// What is to be printed.
  var bytes: [UInt8] { table.bytes(as: format) }
}
