internal import ByteCoding
internal import SQLStore

/// Appends movements to the chain of an issuer within a transaction.
struct MovementBook {
  private let issuer: Int64
  private let transaction: SQLTransaction
  private var next: Int64
  private var hash: [UInt8]
  private var rows: [[SQLValue]] = []

  /// Others wait until the transaction ends.
  init(_ issuer: Int64, in transaction: SQLTransaction) throws(LedgerError) {
    self.issuer = issuer
    self.transaction = transaction
    let genesis = try asLedger(transaction.row("SELECT genesis FROM issuers WHERE id = $1", [.integer(issuer)]))
    guard let genesis else { throw LedgerError.damaged("an issuer is not there any more") }
    let start = Self.start(genesis: try asLedger(genesis.bytes(0)))
    try asLedger(
      transaction.execute(
        "INSERT INTO movement_chains (issuer, next_position, chain_hash) VALUES ($1, 1, $2) ON CONFLICT (issuer) DO NOTHING",
        [.integer(issuer), .bytes(start)]))
    let row = try asLedger(
      transaction.row(
        "SELECT next_position, chain_hash FROM movement_chains WHERE issuer = $1 {lock}", [.integer(issuer)]))
    guard let row else { throw LedgerError.damaged("the chain of movements is not there any more") }
    (next, hash) = try asLedger((row.integer(0), row.bytes(1)))
  }

  /// Where the chain of an issuer begins.
  static func start(genesis: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(Array("InvoiceLedger movements 1\n".utf8))
    hash.update(genesis)
    return hash.digest().bytes
  }

  /// Gives a movement its place.
  @discardableResult
  mutating func append(_ record: MovementRecord) -> MovementRecord {
    var record = record
    record.position = next
    next += 1
    hash = record.hash(after: hash)
    rows.append(record.values(hash: hash))
    return record
  }

  /// Stores what was appended since the last call.
  mutating func store() throws(LedgerError) {
    guard !rows.isEmpty else { return }
    let places = (1...MovementRecord.columnCount).map { "$\($0)" }.joined(separator: ", ")
    let columns = MovementRecord.columns.replacing("movements.", with: "")
    try asLedger(transaction.execute("INSERT INTO movements (\(columns)) VALUES (\(places))", rows: rows))
    try asLedger(
      transaction.execute(
        "UPDATE movement_chains SET next_position = $2, chain_hash = $3 WHERE issuer = $1",
        [.integer(issuer), .integer(next), .bytes(hash)]))
    rows = []
  }
}
