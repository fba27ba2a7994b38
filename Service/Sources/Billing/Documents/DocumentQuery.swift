/// Which documents of a user are asked for, and which part of the list.
public struct DocumentQuery: Hashable, Sendable {
  /// How many a page has at most.
  public static let maximumLimit = 100

  /// What has to stand in the number, or in the day of an invoice of the ledger; nil: anything.
  public var text: String?
  /// How they have to stand; nil: anyhow.
  public var state: BillingDocument.State?
  /// The number of the document after which the page begins; nil: the first page.
  public var after: String?
  /// How many at most, from 1 to ``maximumLimit``.
  public var limit: Int

  /// A query.
  public init(
    text: String? = nil, state: BillingDocument.State? = nil, after: String? = nil, limit: Int = maximumLimit
  ) {
    (self.text, self.state, self.after) = (text, state, after)
    self.limit = min(max(limit, 1), Self.maximumLimit)
  }
}
