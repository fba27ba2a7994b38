/// A row of a result. Columns are counted from 0.
///
/// ```swift
/// let total = try row.integer(0), note = try row.textOrNil(1)
/// ```
public struct SQLRow: Hashable, Sendable {
  /// The values of its columns.
  public let values: [SQLValue]

  init(_ values: [SQLValue]) { self.values = values }

  /// The number of a column.
  ///
  /// - Throws: an error of kind ``SQLError/Kind/corrupt`` when it holds anything else, and ``SQLError/Kind/misuse`` when
  ///   there is no such column; so do the others.
  public func integer(_ column: Int) throws(SQLError) -> Int64 {
    if case .integer(let number) = try value(column) { return number }
    throw mismatch(column, "an integer")
  }

  /// The number of a column, nil for NULL.
  public func integerOrNil(_ column: Int) throws(SQLError) -> Int64? {
    if case .null = try value(column) { return nil }
    return try integer(column)
  }

  /// The text of a column.
  public func text(_ column: Int) throws(SQLError) -> String {
    if case .text(let text) = try value(column) { return text }
    throw mismatch(column, "text")
  }

  /// The text of a column, nil for NULL.
  public func textOrNil(_ column: Int) throws(SQLError) -> String? {
    if case .null = try value(column) { return nil }
    return try text(column)
  }

  /// The bytes of a column.
  public func bytes(_ column: Int) throws(SQLError) -> [UInt8] {
    if case .bytes(let bytes) = try value(column) { return bytes }
    throw mismatch(column, "bytes")
  }

  /// The bytes of a column, nil for NULL.
  public func bytesOrNil(_ column: Int) throws(SQLError) -> [UInt8]? {
    if case .null = try value(column) { return nil }
    return try bytes(column)
  }

  private func value(_ column: Int) throws(SQLError) -> SQLValue {
    guard values.indices.contains(column) else {
      throw SQLError(.misuse, "the row has \(values.count) columns, and none of number \(column)")
    }
    return values[column]
  }

  private func mismatch(_ column: Int, _ expected: String) -> SQLError {
    SQLError(.corrupt, "column \(column) of a row holds \(values[column].kindName) where \(expected) should be")
  }
}
