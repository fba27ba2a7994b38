import SQLStore

/// What `Baseline/store.c` does, by the store.
struct StoreWork {
  private static let schema = SQLMigration(
    version: 1, name: "numbers",
    statements: [
      "CREATE TABLE counters (id BIGINT PRIMARY KEY, next BIGINT NOT NULL)",
      "INSERT INTO counters (id, next) VALUES (1, 0)",
      """
      CREATE TABLE numbers (id BIGINT PRIMARY KEY, name TEXT NOT NULL UNIQUE, day TEXT NOT NULL, \
      amount BIGINT NOT NULL, content {blob} NOT NULL)
      """,
    ])
  private static let take = "UPDATE counters SET next = next + $1 WHERE id = 1 RETURNING next"
  private static let insert = "INSERT INTO numbers (id, name, day, amount, content) VALUES ($1, $2, $3, $4, $5)"
  private static let look = "SELECT id, name, day, amount, content FROM numbers ORDER BY id LIMIT $1"
  private static let content = SQLValue.bytes(Array(repeating: UInt8(ascii: "x"), count: 2_500))

  private let store: SQLStore

  init(_ place: String) throws(SQLError) {
    store = try SQLStore(SQLLocation(place), mode: .create)
    try store.migrate([Self.schema], at: 0)
  }

  /// - Parameter counts: transactions of one number, transactions of a thousand, rows that are read.
  /// - Returns: the milliseconds of each.
  func run(_ counts: [Int]) throws(SQLError) -> [Double] {
    let start = Clock.wall
    for _ in 0..<counts[0] { try add(1) }
    let singles = Clock.wall
    for _ in 0..<counts[1] { try add(1_000) }
    let batches = Clock.wall
    try read(counts[2])
    return [singles - start, batches - singles, Clock.wall - batches]
  }

  private func add(_ count: Int) throws(SQLError) {
    try store.write { (transaction) throws(SQLError) in
      let next = try transaction.row(Self.take, [SQLValue(count)])?.integer(0) ?? 0
      let rows = (0..<Int64(count)).map { row(next - $0) }
      if count == 1 {
        try transaction.execute(Self.insert, rows[0])
      } else {
        try transaction.execute(Self.insert, rows: rows)
      }
    }
  }

  private func row(_ number: Int64) -> [SQLValue] {
    let digits = String(number)
    let name = "INV-2026-" + String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
    return [.integer(number), .text(name), "2026-11-28", .integer(number * 7), Self.content]
  }

  private func read(_ count: Int) throws(SQLError) {
    var size = 0
    try store.read { (transaction) throws(SQLError) in
      try transaction.forEach(Self.look, [SQLValue(count)]) { (row) throws(SQLError) in
        size += try row.bytes(4).count
      }
    }
    if size != count * 2_500 { throw SQLError(.other, "not all rows were read") }
  }
}
