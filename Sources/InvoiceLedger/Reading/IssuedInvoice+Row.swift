internal import InvoiceModel
internal import SQLStore

extension IssuedInvoice {
  /// The columns that ``init(_:)`` reads, and the tables that they are of.
  static let selection = """
    SELECT \(InvoiceRecord.columns), invoices.recipe, invoices.chain_hash, invoice_contents.content FROM invoices \
    LEFT JOIN invoice_contents ON invoice_contents.invoice = invoices.id
    """
  /// The same without the content.
  static let listSelection = """
    SELECT \(InvoiceRecord.columns), invoices.recipe, invoices.chain_hash, NULL FROM invoices \
    LEFT JOIN invoice_contents ON invoice_contents.invoice = invoices.id
    """

  /// The same, and what is open of the invoice as the last column.
  static let openSelection = """
    SELECT \(InvoiceRecord.columns), invoices.recipe, invoices.chain_hash, NULL, \(InvoiceFilter.open) FROM invoices \
    LEFT JOIN invoice_contents ON invoice_contents.invoice = invoices.id
    """

  /// Reads a row of a selection.
  ///
  /// - Throws: `ledger-damaged` when a column does not hold what it should.
  init(_ row: SQLRow) throws(LedgerError) {
    let record = try asLedger(InvoiceRecord(row))
    let place = InvoiceRecord.columnCount
    try self.init(
      record, recipe: asLedger(row.integerOrNil(place)), content: asLedger(row.bytesOrNil(place + 2)),
      chainHash: asLedger(row.bytes(place + 1)))
  }

  /// An invoice of its fields.
  ///
  /// - Throws: `ledger-damaged` when a field does not hold what it should.
  init(_ record: InvoiceRecord, recipe: Int64?, content: [UInt8]?, chainHash: [UInt8]) throws(LedgerError) {
    guard let kind = DocumentType(rawValue: record.kind), let currency = Currency(code: record.currency),
      let issueDate = CalendarDate(iso8601: record.issueDate)
    else { throw LedgerError.damaged("the invoice \(PrintableText.of(record.number)) has no kind, currency or date") }
    id = record.id
    issuer = record.issuer
    position = record.position
    number = record.number
    self.kind = kind
    self.issueDate = issueDate
    dueDate = record.dueDate.flatMap { CalendarDate(iso8601: $0) }
    self.currency = currency
    net = record.net
    tax = record.tax
    total = record.total
    due = record.due
    customer = record.customer
    customerKey = record.customerKey
    issuedAt = record.issuedAt
    self.recipe = recipe
    self.content = content
    self.chainHash = chainHash
  }
}
