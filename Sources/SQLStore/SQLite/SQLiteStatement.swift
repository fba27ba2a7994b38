internal import CSQLite
internal import Glibc

/// A prepared statement (sqlite3_prepare_v3). It keeps its connection's database open.
final class SQLiteStatement {
  private let pointer: OpaquePointer
  private unowned let connection: SQLiteConnection
  private let sql: String
  /// The number that SQLite gives to `$1`, `$2` and so on: it counts them as they come.
  private let places: [Int32]
  private var isTaken = false

  init(_ sql: String, in connection: SQLiteConnection) throws(SQLError) {
    (self.sql, self.connection) = (sql, connection)
    var pointer: OpaquePointer?
    var isWhole = true
    let code = sql.withCString { start in
      var rest: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v3(connection.database, start, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, &rest)
      if let rest { isWhole = Self.isBlank(rest) }
      return code
    }
    guard code == SQLITE_OK else { throw connection.error(code, in: sql) }
    guard let pointer, isWhole, !sql.utf8.contains(0) else {
      sqlite3_finalize(pointer)
      throw SQLError(.misuse, "a text of SQL holds one statement: \(sql)")
    }
    self.pointer = pointer
    do throws(SQLError) { places = try Self.places(pointer, sql) } catch {
      sqlite3_finalize(pointer)
      throw error
    }
  }

  deinit { sqlite3_finalize(pointer) }

  /// Whether it only reads.
  var isQuery: Bool { sqlite3_stmt_readonly(pointer) != 0 && sqlite3_column_count(pointer) > 0 }

  /// Takes it for one use, which `reset` ends.
  ///
  /// - Returns: false when it is in use.
  func take() -> Bool {
    if isTaken { return false }
    isTaken = true
    return true
  }

  /// Ends a use of it.
  func reset() {
    rewind()
    sqlite3_clear_bindings(pointer)
    isTaken = false
  }

  /// Makes it ready to run once more.
  func rewind() { sqlite3_reset(pointer) }

  /// Gives its parameters their values.
  func bind(_ values: [SQLValue]) throws(SQLError) {
    guard values.count == places.count else {
      throw SQLError(.misuse, "there are \(values.count) values for the \(places.count) parameters of: \(sql)")
    }
    for (place, value) in zip(places, values) {
      let code: Int32
      switch value {
      case .null: code = sqlite3_bind_null(pointer, place)
      case .integer(let number): code = sqlite3_bind_int64(pointer, place, number)
      case .bytes(let bytes):
        code = bytes.withUnsafeBytes { bytes in
          guard let start = bytes.baseAddress, !bytes.isEmpty else { return sqlite3_bind_zeroblob(pointer, place, 0) }
          return invoicekit_sqlite_bind_blob(pointer, place, start, UInt64(bytes.count))
        }
      case .text(var text):
        if text.withUTF8({ Self.hasNull($0) }) {
          throw SQLError.textWithNull
        }
        code = text.withUTF8 { text in
          guard let start = text.baseAddress else { return invoicekit_sqlite_bind_text(pointer, place, "", 0) }
          return start.withMemoryRebound(to: CChar.self, capacity: text.count) {
            invoicekit_sqlite_bind_text(pointer, place, $0, UInt64(text.count))
          }
        }
      }
      if code != SQLITE_OK { throw connection.error(code, in: sql) }
    }
  }

  /// Goes to the next row.
  ///
  /// - Returns: false when there is none.
  func step() throws(SQLError) -> Bool {
    let code = sqlite3_step(pointer)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    throw connection.error(code, in: sql)
  }

  /// The row that it is at.
  func row() throws(SQLError) -> SQLRow {
    // It changes with the schema.
    let columnCount = sqlite3_data_count(pointer)
    var values: [SQLValue] = []
    values.reserveCapacity(Int(columnCount))
    for column in 0..<columnCount { values.append(try value(column)) }
    return SQLRow(values)
  }

  private func value(_ column: Int32) throws(SQLError) -> SQLValue {
    switch sqlite3_column_type(pointer, column) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(pointer, column))
    case SQLITE_BLOB:
      guard let start = sqlite3_column_blob(pointer, column) else { return try .bytes(nothing()) }
      let bytes = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column)))
      return .bytes(Array(bytes))
    case SQLITE_TEXT:
      guard let start = sqlite3_column_text(pointer, column) else {
        return try .text(String(decoding: nothing(), as: UTF8.self))
      }
      let text = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column)))
      guard let string = String(validating: text, as: UTF8.self) else {
        throw SQLError(.corrupt, "\(connection.name): column \(column) of a row holds text that is no UTF-8: \(sql)")
      }
      return .text(string)
    default: throw SQLError(.corrupt, "\(connection.name): column \(column) of a row holds a fraction: \(sql)")
    }
  }

  /// No bytes, or that there was no memory for some.
  private func nothing() throws(SQLError) -> [UInt8] {
    if sqlite3_errcode(connection.database) == SQLITE_NOMEM { throw connection.error(SQLITE_NOMEM, in: sql) }
    return []
  }

  private static func places(_ pointer: OpaquePointer, _ sql: String) throws(SQLError) -> [Int32] {
    let count = sqlite3_bind_parameter_count(pointer)
    guard count > 0 else { return [] }
    var places = [Int32](repeating: 0, count: Int(count))
    for place in 1...count {
      let name = sqlite3_bind_parameter_name(pointer, place).map { String(cString: $0) } ?? "?"
      guard name.utf8.first == UInt8(ascii: "$"), let number = Int(name.dropFirst()), (1...Int(count)).contains(number)
      else { throw SQLError(.misuse, "parameters are $1 to $\(count), and none is \(name): \(sql)") }
      places[number - 1] = place
    }
    return places
  }

  private static func hasNull(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = text.baseAddress else { return false }
    return memchr(start, 0, text.count) != nil
  }

  /// Whether nothing follows but spaces and semicolons.
  private static func isBlank(_ text: UnsafePointer<CChar>) -> Bool {
    var index = 0
    while text[index] != 0 {
      guard [9, 10, 13, 32, 59].contains(text[index]) else { return false }
      index += 1
    }
    return true
  }
}
