internal import SQLStore

extension BillingTransaction {
  /// How many rows a statement takes at once: few sizes, so that each stays prepared.
  private static let sizes = [256, 64, 16, 4, 1]

  /// The rows of a statement that takes many rows of values at once.
  ///
  /// - Parameters:
  ///   - sql: the statement with `($1, $2), ($3, $4)` and so on in it.
  ///   - sets: the rows of values, all of one width.
  func rows<Element>(
    _ sql: (_ placeholders: String) -> String, sets: [[SQLValue]], _ read: (SQLRow) throws(SQLError) -> Element
  ) throws(BillingError) -> [Element] {
    let width = sets.first?.count ?? 0
    return try inPieces(sets) { (piece) throws(BillingError) in
      var placeholders: [String] = []
      for row in piece.indices {
        let start = (row - piece.startIndex) * width
        placeholders.append("(" + (1...max(width, 1)).map { "$\(start + $0)" }.joined(separator: ", ") + ")")
      }
      return try rows(sql(placeholders.joined(separator: ", ")), piece.flatMap { $0 }, read)
    }
  }

  /// The rows of a query for those among many values.
  ///
  /// - Parameters:
  ///   - sql: the query with `$1, $2` and so on in it, for `IN (…)`.
  ///   - values: what is looked for.
  func rows<Element>(
    _ sql: (_ placeholders: String) -> String, among values: [SQLValue], _ read: (SQLRow) throws(SQLError) -> Element
  ) throws(BillingError) -> [Element] {
    try inPieces(values) { (piece) throws(BillingError) in
      try rows(sql((1...max(piece.count, 1)).map { "$\($0)" }.joined(separator: ", ")), Array(piece), read)
    }
  }

  private func inPieces<Value, Element>(
    _ values: [Value], _ body: (ArraySlice<Value>) throws(BillingError) -> [Element]
  ) throws(BillingError) -> [Element] {
    var elements: [Element] = []
    var rest = values[...]
    for size in Self.sizes {
      while rest.count >= size {
        elements += try body(rest.prefix(size))
        rest = rest.dropFirst(size)
      }
    }
    return elements
  }
}
