/// A question of a user to the business, as it is kept. Times are milliseconds since 1970.
public struct StoredTicket: Hashable, Sendable, Identifiable {
  /// Whether it waits for an answer.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// It waits.
    case open
    /// It is settled.
    case closed
  }

  /// In the database.
  public var id: Int64
  /// What it is about.
  public var subject: String
  /// What it says.
  public var body: String
  /// Whether it waits for an answer.
  public var state: State
  /// When it was asked.
  public var openedAt: Int64
  /// When it was settled.
  public var closedAt: Int64?
}
