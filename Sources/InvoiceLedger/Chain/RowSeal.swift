internal import ByteCoding
internal import SQLStore

/// A digest of a row that no chain covers: it stands in the row's last column, so that a change by accident shows.
enum RowSeal {
  /// The row with its seal.
  static func sealed(_ table: String, _ values: [SQLValue]) -> [SQLValue] { values + [.bytes(of(table, values))] }

  /// The seal of a row's other values.
  static func of(_ table: String, _ values: [SQLValue]) -> [UInt8] {
    var hash = SHA256()
    hash.update(ChainHash.framed(Array(table.utf8)))
    for value in values {
      switch value {
      case .null: hash.update([0])
      case .integer(let number): hash.update([1] + ChainHash.framed(Array(String(number).utf8)))
      case .text(let text): hash.update([2] + ChainHash.framed(Array(text.utf8)))
      case .bytes(let bytes): hash.update([3] + ChainHash.framed(bytes))
      }
    }
    return hash.digest().bytes
  }
}
