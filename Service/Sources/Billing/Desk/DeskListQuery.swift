internal import SQLStore

/// The statement for a page of a list: nothing of the request gets into it but as a value.
struct DeskListQuery {
  private(set) var sql = ""
  private(set) var values: [SQLValue] = []
  private var conditions: [String] = []

  /// - Parameters:
  ///   - list: which.
  ///   - request: which rows.
  ///   - plans: the keys of the plans that there are.
  ///   - limit: how many rows at most.
  init(_ list: DeskList, _ request: DeskListRequest, plans: [String], limit: Int) {
    if let condition = list.condition { conditions.append(condition) }
    for filter in list.filters {
      let choices = filter.choices.isEmpty ? plans : filter.choices
      guard let choice = request.filters[filter.key], choices.contains(choice) else { continue }
      // A state is one of the words above: written out, it leads to the index that has only these.
      conditions.append("\(filter.sql) = \(filter.choices.isEmpty ? place(.text(choice)) : "'\(choice)'")")
      if let condition = filter.condition { conditions.append(condition) }
    }
    var sort = request.sort.flatMap { list.order[$0] }
    var isAscending = request.isAscending
    var isText = false
    if let text = request.search, let search = list.searches.first(where: { $0.fits(text) }) {
      if search.isPrefix, let column = search.sql.first {
        let start = text.lowercasedASCII()
        conditions.append("\(column) >= \(place(.text(start)))")
        conditions.append("\(column) < \(place(.text(start + "\u{10FFFF}")))")
        (sort, isAscending, isText) = (column, true, true)
      } else {
        let value: SQLValue = search.form == .number ? .integer(Int64(text) ?? 0) : .text(text)
        if let condition = search.condition { conditions.append(condition) }
        conditions.append("(" + search.sql.map { "\($0) = \(place(value))" }.joined(separator: " OR ") + ")")
      }
    }
    let (sign, direction) = isAscending ? (">", "ASC") : ("<", "DESC")
    if let cursor = request.cursor, let (id, key) = Self.read(cursor) {
      if let sort, let value = isText ? .text(key) : Int64(key).map({ SQLValue.integer($0) }) {
        conditions.append("(\(sort), \(list.key)) \(sign) (\(place(value)), \(place(.integer(id))))")
      } else if sort == nil {
        conditions.append("\(list.key) \(sign) \(place(.integer(id)))")
      }
    }
    let condition = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND ")) "
    let order = (sort.map { "\($0) \(direction), " } ?? "") + "\(list.key) \(direction)"
    // Named, as PostgreSQL else takes the word of the order for one of several columns.
    let columns =
      ["\(list.key) AS row_key", "CAST(\(sort ?? list.key) AS TEXT) AS row_order"] + list.columns.map(\.sql)
    sql =
      "SELECT \(columns.joined(separator: ", ")) FROM \(list.source) \(condition)ORDER BY \(order) "
      + "LIMIT \(place(SQLValue(limit)))"
  }

  private mutating func place(_ value: SQLValue) -> String {
    values.append(value)
    return "$\(values.count)"
  }

  /// The last row of the page before: `12.1199`.
  private static func read(_ cursor: String) -> (id: Int64, key: String)? {
    guard let dot = cursor.firstIndex(of: "."), let id = Int64(cursor[..<dot]) else { return nil }
    return (id, String(cursor[cursor.index(after: dot)...]))
  }
}

extension String {
  /// As the databases' LOWER makes it: of letters of ASCII only.
  func lowercasedASCII() -> String {
    String(decoding: utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }
}
