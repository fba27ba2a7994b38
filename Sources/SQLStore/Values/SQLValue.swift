/// A value of a statement or of a row. There are no floating-point numbers: amounts are integers of a smallest unit.
///
/// Literals and `nil` are values: `try transaction.execute("INSERT INTO prices VALUES ($1, $2)", ["pears", 2_000])`.
public enum SQLValue: Hashable, Sendable {
  /// NULL.
  case null
  /// A number of 64 bits.
  case integer(Int64)
  /// A text without U+0000, which PostgreSQL cannot store.
  case text(String)
  /// Bytes.
  case bytes([UInt8])

  /// A number.
  public init(_ value: Int) { self = .integer(Int64(value)) }

  /// A number, or NULL.
  public init(_ value: Int64?) { self = value.map { .integer($0) } ?? .null }

  /// A text, or NULL.
  public init(_ value: String?) { self = value.map { .text($0) } ?? .null }

  /// Bytes, or NULL.
  public init(_ value: [UInt8]?) { self = value.map { .bytes($0) } ?? .null }
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
  /// A number.
  public init(integerLiteral value: Int64) { self = .integer(value) }

  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }

  /// NULL.
  public init(nilLiteral: ()) { self = .null }
}

extension SQLValue {
  /// What it is, for messages.
  var kindName: String {
    switch self {
    case .null: "NULL"
    case .integer: "an integer"
    case .text: "text"
    case .bytes: "bytes"
    }
  }

  /// Bytes for digests, which no other value has.
  var framed: [UInt8] {
    switch self {
    case .null: [0]
    case .integer(let number): [1] + withUnsafeBytes(of: number.bigEndian) { Array($0) }
    case .text(let text): [2] + text.utf8
    case .bytes(let bytes): [3] + bytes
    }
  }
}
