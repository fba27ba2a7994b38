internal import SQLStore

extension BillingTransaction {
  /// A page of a list.
  ///
  /// - Parameters:
  ///   - list: which.
  ///   - request: which rows; what it names that there is not is left out of account.
  ///   - limit: how many at most.
  public func deskRows(
    _ list: DeskList, _ request: DeskListRequest, limit: Int = DeskListRequest.pageSize
  ) throws(BillingError) -> DeskRows {
    let query = DeskListQuery(list, request, plans: settings.plans.map(\.key), limit: limit + 1)
    var keys: [String] = []
    var found: [DeskRows.Row] = []
    for (row, key) in try rows(query.sql, query.values, { (row) throws(SQLError) in try Self.line(row, list) }) {
      found.append(row)
      keys.append(key)
    }
    guard found.count > limit else { return DeskRows(rows: found, next: nil) }
    found.removeLast()
    return DeskRows(rows: found, next: found.last.map { "\($0.id).\(keys[found.count - 1])" })
  }

  static func line(_ row: SQLRow, _ list: DeskList) throws(SQLError) -> (DeskRows.Row, String) {
    var cells: [DeskRows.Cell] = []
    for (index, column) in list.columns.enumerated() {
      switch column.kind {
      case .text, .word, .day, .currency: cells.append(try row.textOrNil(index + 2).map { .text($0) } ?? .empty)
      case .time, .amount, .user, .count: cells.append(try row.integerOrNil(index + 2).map { .number($0) } ?? .empty)
      }
    }
    return (DeskRows.Row(id: try row.integer(0), cells: cells), try row.text(1))
  }
}
