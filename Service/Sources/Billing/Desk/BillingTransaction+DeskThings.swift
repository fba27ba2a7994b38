internal import SQLStore

extension BillingTransaction {
  /// One row of a list; nil when there is none.
  ///
  /// - Parameters:
  ///   - list: which.
  ///   - id: of the row.
  public func deskRow(_ list: DeskList, _ id: Int64) throws(BillingError) -> DeskRows.Row? {
    let condition = list.condition.map { " AND \($0)" } ?? ""
    return try row(
      """
      SELECT \(list.key), CAST(\(list.key) AS TEXT), \(list.columns.map(\.sql).joined(separator: ", ")) \
      FROM \(list.source) WHERE \(list.key) = $1\(condition)
      """, [.integer(id)]
    ) { (row) throws(SQLError) in try Self.line(row, list).0 }
  }

  /// Whose one row of a list is, and what its words say of it; nil when there is none.
  public func deskThing(_ list: DeskList, _ id: Int64) throws(BillingError) -> (user: Int64?, words: String)? {
    guard let row = try deskRow(list, id) else { return nil }
    var user: Int64?
    var words = ["\(id)"]
    for (column, cell) in zip(list.columns, row.cells) {
      switch (column.kind, cell) {
      case (.user, .number(let number)): user = number
      case (.word, .text(let text)), (.text, .text(let text)): words.append(text)
      default: break
      }
    }
    return (user, words.prefix(3).joined(separator: " "))
  }
}
