/// A list of the desk: what it shows, and by what it is narrowed down, searched and sorted. Pages follow each other by the
/// last row, not by a count of rows before, so that each costs the same.
public struct DeskList: Sendable {
  /// Its name in the URL.
  public let name: String
  /// What it shows.
  public let columns: [DeskColumn]
  /// By what it can be narrowed down.
  public let filters: [DeskFilter]
  /// By what it can be sorted, besides the newest first: keys of columns.
  public var sorts: [String] { Array(order.keys).sorted() }
  /// Whether there is something to search in.
  public var isSearchable: Bool { !searches.isEmpty }

  /// What rows are read of.
  let source: String
  /// The key of the rows.
  let key: String
  /// What holds for every row.
  let condition: String?
  /// Columns that an index has in order, by the key.
  let order: [String: String]
  let searches: [DeskSearch]

  init(
    _ name: String, source: String, key: String = "id", condition: String? = nil, _ columns: [DeskColumn],
    filters: [DeskFilter] = [], order: [String: String] = [:], searches: [DeskSearch] = []
  ) {
    (self.name, self.source, self.key, self.condition, self.columns) = (name, source, key, condition, columns)
    (self.filters, self.order, self.searches) = (filters, order, searches)
  }
}
