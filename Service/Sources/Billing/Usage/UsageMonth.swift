/// What a user has used in a month.
public struct UsageMonth: Hashable, Sendable {
  /// A month of a user, in the order in which rows are locked.
  struct Key: Hashable, Comparable {
    var user: Int64
    var month: String

    static func < (left: Key, right: Key) -> Bool { (left.user, left.month) < (right.user, right.month) }
  }

  /// Of the zone: `2026-02`.
  public var month: String
  /// How many messages.
  public var messages: Int64

  /// A month.
  public init(month: String, messages: Int64) { (self.month, self.messages) = (month, messages) }
}
