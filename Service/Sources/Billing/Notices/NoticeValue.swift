/// A value that the templates of notices are filled with; who notifies gives it as it is stored, and each language
/// writes it in its own way.
public enum NoticeValue: String, Hashable, Sendable, CaseIterable {
  /// What has to be paid, was paid, or is credited.
  case amount
  /// What is paid back with a credit note.
  case refunded
  /// A plan, by its key.
  case plan
  /// The day on which it happened.
  case date
  /// The day on which the next thing happens: the pause, the suspension, the end, the deletion, the new month.
  case nextDate = "next_date"
  /// A document's number.
  case number
  /// The number of the invoice that a credit note corrects.
  case invoice
  /// How many messages were used.
  case used
  /// How many messages are in the plan.
  case limit
  /// From how many messages on the bot refuses.
  case maximum
  /// When a declaration arrived.
  case received
  /// Until when a link works.
  case until
  /// What has to be decided or was given up, in stable words.
  case kind
  /// What it is about, by its kind and identifier: `payment 12`.
  case subject
  /// Why, in English, for a person of the business.
  case reason

  /// How a value is given.
  public enum Form: Hashable, Sendable {
    /// As ``Notice/amount(_:_:)`` writes it.
    case amount
    /// The key of a plan; one that is none any more is shown as it is.
    case plan
    /// A day of ISO 8601: `2026-03-15`.
    case day
    /// A number of something, 0 or more.
    case count
    /// A time in milliseconds since 1970-01-01T00:00Z.
    case time
    /// A text, shown as it is.
    case text
  }

  /// How it is given.
  public var form: Form {
    switch self {
    case .amount, .refunded: .amount
    case .plan: .plan
    case .date, .nextDate: .day
    case .used, .limit, .maximum: .count
    case .until, .received: .time
    case .number, .invoice, .kind, .subject, .reason: .text
    }
  }
}
