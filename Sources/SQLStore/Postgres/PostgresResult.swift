internal import CPostgres

/// What a server has answered (PGresult), with its rows in the binary format.
final class PostgresResult {
  /// What a column holds, by the number of its type (pg_type.dat).
  private enum Column {
    case boolean, integer2, integer4, integer8, text, bytes, nothing

    init?(type: Oid) {
      switch type {
      case 16: self = .boolean
      case 21: self = .integer2
      case 23: self = .integer4
      case 20: self = .integer8
      // name, text, unknown, bpchar, varchar
      case 19, 25, 705, 1042, 1043: self = .text
      case 17: self = .bytes
      // void
      case 2278: self = .nothing
      default: return nil
      }
    }
  }

  private let pointer: OpaquePointer
  /// What was asked.
  let sql: String

  /// - Parameter pointer: becomes its own.
  init(_ pointer: OpaquePointer, sql: String) { (self.pointer, self.sql) = (pointer, sql) }

  deinit { PQclear(pointer) }

  /// Whether the statement was done, or the pipeline has come to its end.
  var isSuccess: Bool {
    switch PQresultStatus(pointer) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY, PGRES_PIPELINE_SYNC: true
    default: false
    }
  }

  /// What was done: `INSERT 0 1`, `COMMIT`.
  var tag: String { PQcmdStatus(pointer).map { String(cString: $0) } ?? "" }

  /// How many rows were changed; reading changes none.
  var changedRows: Int {
    guard !tag.hasPrefix("SELECT"), let text = PQcmdTuples(pointer) else { return 0 }
    return Int(String(cString: text)) ?? 0
  }

  /// How many rows it has.
  var rowCount: Int { Int(PQntuples(pointer)) }

  /// What it takes of the memory, in bytes.
  var size: Int { PQresultMemorySize(pointer) }

  /// A part of an error (PG_DIAG_…); nil when it has none.
  func field(_ code: Int32) -> String? { PQresultErrorField(pointer, code).map { String(cString: $0) } }

  /// Gives its rows until no more are wanted.
  ///
  /// - Returns: whether more are wanted.
  func forEachRow(_ body: (SQLRow) -> Bool) throws(SQLError) -> Bool {
    var columns: [Column] = []
    for index in 0..<PQnfields(pointer) {
      guard let column = Column(type: PQftype(pointer, index)) else {
        let words = "column \(index) is neither integer nor text nor bytes: write CAST(… AS BIGINT)"
        throw SQLError(.misuse, "\(words), in: \(sql)")
      }
      columns.append(column)
    }
    for row in 0..<PQntuples(pointer) {
      var values: [SQLValue] = []
      values.reserveCapacity(columns.count)
      for (index, column) in columns.enumerated() { values.append(try value(row, Int32(index), column)) }
      guard body(SQLRow(values)) else { return false }
    }
    return true
  }

  private func value(_ row: Int32, _ index: Int32, _ column: Column) throws(SQLError) -> SQLValue {
    guard PQgetisnull(pointer, row, index) == 0, let start = PQgetvalue(pointer, row, index) else { return .null }
    let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(pointer, row, index)))
    switch column {
    case .nothing: return .null
    case .boolean: return .integer(bytes.first == 1 ? 1 : 0)
    case .integer2: return .integer(Int64(Int16(truncatingIfNeeded: Self.number(bytes))))
    case .integer4: return .integer(Int64(Int32(truncatingIfNeeded: Self.number(bytes))))
    case .integer8: return .integer(Int64(bitPattern: Self.number(bytes)))
    case .bytes: return .bytes(Array(bytes))
    case .text:
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw SQLError(.corrupt, "column \(index) of a row holds text that is no UTF-8: \(sql)")
      }
      return .text(text)
    }
  }

  private static func number(_ bytes: UnsafeRawBufferPointer) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}
