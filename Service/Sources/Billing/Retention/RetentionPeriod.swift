/// For how long a user's content is kept: messages, sessions of the bot and closed tickets.
public enum RetentionPeriod: Int64, Hashable, Sendable, CaseIterable {
  /// 30 days.
  case month = 30
  /// 90 days.
  case quarter = 90
  /// 180 days.
  case halfYear = 180
  /// 365 days: what holds until a user chooses.
  case year = 365

  /// What holds for who has not chosen.
  public static let standard = RetentionPeriod.year

  /// How long that is in milliseconds.
  var milliseconds: Int64 { rawValue * CivilZone.day }
}
