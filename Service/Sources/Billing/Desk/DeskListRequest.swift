/// Which rows of a list are wanted, as the URL says it.
public struct DeskListRequest: Hashable, Sendable {
  /// What a page has at most.
  public static let pageSize = 50

  /// By what it is narrowed down: the chosen word by the key of the filter.
  public var filters: [String: String]
  /// What is looked for; nil: nothing.
  public var search: String?
  /// The key of a column; nil: the newest first.
  public var sort: String?
  /// Whether the smallest comes first.
  public var isAscending: Bool
  /// After which row the page begins, as ``DeskRows/next`` told it; nil: the first page.
  public var cursor: String?

  /// A request.
  public init(
    filters: [String: String] = [:], search: String? = nil, sort: String? = nil, isAscending: Bool = false,
    cursor: String? = nil
  ) {
    (self.filters, self.search, self.sort) = (filters, search, sort)
    (self.isAscending, self.cursor) = (isAscending, cursor)
  }
}
