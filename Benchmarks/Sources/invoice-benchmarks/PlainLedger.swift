import InvoiceLedger
import SQLStore

/// What `Ledger.issue` writes, written by plain statements of the store: same tables, same columns, rows that are there
/// already. It computes nothing and checks nothing.
struct PlainLedger {
  /// A row of `invoices` and one of `invoice_contents`.
  struct Row: Sendable {
    var invoice: [SQLValue]
    var content: [SQLValue]
  }

  private static let columns = """
    id, issuer, position, series, period, counter, number, kind, issue_date, due_date, currency, net, tax, total, due, \
    recipe, issued_at, idempotency_key, draft_digest, content_hash, chain_hash
    """
  private static let insertion =
    "INSERT INTO invoices (\(columns)) VALUES (" + (1...21).map { "$\($0)" }.joined(separator: ", ") + ")"
  private static let contentInsertion =
    "INSERT INTO invoice_contents (invoice, salt, content, customer, customer_key) VALUES ($1, $2, $3, $4, $5)"

  private let store: SQLStore

  /// - Parameter location: an empty ledger with the issuer of the rows.
  init(_ location: SQLLocation) throws(SQLError) { store = try SQLStore(location, mode: .open) }

  /// The first rows of a ledger.
  func rows(_ count: Int) throws(SQLError) -> [Row] {
    try store.read { (transaction) throws(SQLError) in
      let contents = "SELECT invoice, salt, content, customer, customer_key FROM invoice_contents"
      let found = try transaction.rows("SELECT \(Self.columns) FROM invoices ORDER BY id LIMIT $1", [SQLValue(count)])
      let texts = try transaction.rows(contents + " ORDER BY invoice LIMIT $1", [SQLValue(count)])
      var rows: [Row] = []
      for (invoice, content) in zip(found, texts) {
        var values: [SQLValue] = []
        for index in 0..<21 {
          switch index {
          case 4, 6...10, 17: values.append(SQLValue(try invoice.textOrNil(index)))
          case 18...20: values.append(.bytes(try invoice.bytes(index)))
          default: values.append(SQLValue(try invoice.integerOrNil(index)))
          }
        }
        let text: [SQLValue] = try [
          .integer(content.integer(0)), .bytes(content.bytes(1)), .bytes(content.bytes(2)), .text(content.text(3)),
          .text(content.text(4)),
        ]
        rows.append(Row(invoice: values, content: text))
      }
      return rows
    }
  }

  /// Writes rows in one transaction, with the locks and the states that belong to them.
  func add(_ rows: some Collection<Row>) throws(SQLError) {
    guard let last = Array(rows).last?.invoice, case .integer(let position) = last[2], case .integer(let next) = last[5]
    else { return }
    let (issuer, series, period, day, hash) = (last[1], last[3], last[4], last[8], last[20])
    try store.write { (transaction) throws(SQLError) in
      _ = try transaction.row(
        "SELECT next_position, chain_hash, series_revision FROM issuers WHERE id = $1 {lock}", [issuer])
      _ = try transaction.row(
        "SELECT first, next, last_date FROM counters WHERE series = $1 AND period = $2", [series, period])
      try transaction.execute(Self.insertion, rows: rows.map(\.invoice))
      try transaction.execute(Self.contentInsertion, rows: rows.map(\.content))
      try transaction.execute(
        """
        INSERT INTO counters (series, period, first, next, last_date, seal) VALUES ($1, $2, $3, $4, $5, $6) \
        ON CONFLICT (series, period) DO UPDATE \
        SET next = excluded.next, last_date = excluded.last_date, seal = excluded.seal
        """, [series, period, .integer(1), .integer(next + 1), day, hash])
      try transaction.execute(
        "UPDATE issuers SET next_position = $2, chain_hash = $3 WHERE id = $1", [issuer, .integer(position + 1), hash])
    }
  }
}
