internal import InvoiceModel
internal import SQLStore

/// What a transaction stores of the invoices that it issues, one statement a table.
struct IssuedRows {
  private var invoices: [[SQLValue]] = []
  private var contents: [[SQLValue]] = []
  private var attachments: [[SQLValue]] = []
  private var renderings: [[SQLValue]] = []

  mutating func add(
    _ record: InvoiceRecord, recipe: RegisteredRecipe?, contentHash: [UInt8], chainHash: [UInt8], salt: [UInt8],
    json: [UInt8]
  ) {
    invoices.append([
      .integer(record.id), .integer(record.issuer), .integer(record.position), .integer(record.series),
      .text(record.period), .integer(record.counter), .text(record.number), .text(record.kind),
      .text(record.issueDate), SQLValue(record.dueDate), .text(record.currency), .integer(record.net),
      .integer(record.tax), .integer(record.total), .integer(record.due), SQLValue(recipe?.id),
      .integer(record.issuedAt), SQLValue(record.idempotencyKey), .bytes(record.draftDigest), .bytes(contentHash),
      .bytes(chainHash),
    ])
    contents.append([
      .integer(record.id), .bytes(salt), .bytes(json), .text(record.customer), .text(record.customerKey),
    ])
    guard let recipe else { return }
    attachments += recipe.attachments.map { [.integer(record.id), .bytes($0), .integer(recipe.id)] }
  }

  mutating func add(_ rendering: Rendering, _ invoice: Int64) { renderings.append(rendering.row(of: invoice)) }

  /// Writes them.
  func store(in transaction: SQLTransaction) throws(SQLError) {
    try Self.insert(
      """
      INSERT INTO invoices (id, issuer, position, series, period, counter, number, kind, issue_date, due_date, currency, \
      net, tax, total, due, recipe, issued_at, idempotency_key, draft_digest, content_hash, chain_hash) \
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
      """, invoices, transaction)
    try Self.insert(
      "INSERT INTO invoice_contents (invoice, salt, content, customer, customer_key) VALUES ($1, $2, $3, $4, $5)",
      contents, transaction)
    try Self.insert(
      "INSERT INTO invoice_attachments (invoice, digest, recipe) VALUES ($1, $2, $3)", attachments, transaction)
    try Self.insert(Rendering.insertion, renderings, transaction)
  }

  private static func insert(
    _ statement: String, _ rows: [[SQLValue]], _ transaction: SQLTransaction
  ) throws(SQLError) {
    if !rows.isEmpty { try transaction.execute(statement, rows: rows) }
  }
}

extension Rendering {
  /// Stores a row of ``row(of:)``.
  static let insertion =
    "INSERT INTO renderings (invoice, form, digest, size, pages, seal) VALUES ($1, $2, $3, $4, $5, $6)"

  /// The row of an invoice's document.
  func row(of invoice: Int64) -> [SQLValue] {
    RowSeal.sealed("renderings", [.integer(invoice), .text(form), .bytes(digest), SQLValue(size), SQLValue(pages)])
  }
}

extension SeriesCounter {
  /// The row of a series' counter.
  func row(of series: Int64) -> [SQLValue] {
    RowSeal.sealed(
      "counters",
      [.integer(series), .text(period.description), SQLValue(first), SQLValue(next), .text(lastDate.description)])
  }
}
