/// A payment of a user, or what was to be one. Times are milliseconds since 1970 in UTC, amounts minor units.
public struct Payment: Hashable, Sendable, Identifiable {
  /// How it stands.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Not paid yet.
    case pending
    /// Paid.
    case paid
    /// Taken back.
    case void
    /// Paid back as a whole.
    case refunded
    /// Paid back in part.
    case partialRefund = "partial_refund"
    /// It has failed, and may be tried again.
    case failed
  }

  /// In the database.
  public var id: Int64
  /// How it stands.
  public var state: State
  /// Why it was due: `initial`, `renewal`, `updated`.
  public var reason: String
  /// ISO 4217.
  public var currency: String
  /// What is to be paid, tax included.
  public var total: Int64
  /// What was paid back of it.
  public var refunded: Int64
  /// The key of the plan that is paid for.
  public var plan: String?
  /// The first and the last day that are paid for: ISO 8601.
  public var period: (first: String, last: String)? { periodStart.flatMap { start in periodEnd.map { (start, $0) } } }
  /// The number of its invoice or statement; nil: there is none yet.
  public var document: String?
  /// When it was due.
  public var createdAt: Int64
  /// When it was paid.
  public var paidAt: Int64?
  /// When it has failed first.
  public var failedAt: Int64?

  var periodStart: String?
  var periodEnd: String?
}
