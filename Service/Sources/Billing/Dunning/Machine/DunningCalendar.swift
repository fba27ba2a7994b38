internal import InvoiceKit

/// When the stages of a case are due. Days are calendar days of the zone, counted from that of the first failure; a
/// stage begins when its clock shows nine.
struct DunningCalendar {
  /// When a stage's day begins for who is told of it.
  static let hour = 9
  /// How long a notice stands before anything harsher may follow, in milliseconds.
  static let rest: Int64 = 72 * 3_600_000

  let zone: CivilZone

  /// When a stage is due by the table, in milliseconds since 1970. Time for which the case was paused does not count:
  /// each day of it that has begun moves what is left by one. What comes after the end of the subscription keeps its
  /// distance to it, however late that was.
  func due(_ stage: DunningStage, _ facts: DunningFacts) -> Int64 {
    guard stage != .grace else { return facts.firstFailureAt }
    let days = stage.day + Self.days(facts.pausedFor)
    let byTable = morning(days, after: facts.firstFailureAt)
    guard stage > .cancelled, let cancelledAt = facts.cancelledAt else { return byTable }
    let distance =
      stage.day - DunningStage.cancelled.day
      + Self.days(facts.pausedFor.saturating(adding: 0 - max(0, facts.pausedForWhenCancelled)))
    return max(byTable, morning(distance, after: cancelledAt))
  }

  /// The earliest time at which a stage may begin: when it is due, and the notice before it has stood long enough.
  func earliest(_ stage: DunningStage, _ facts: DunningFacts) -> Int64 {
    max(due(stage, facts), facts.lastNoticeAt?.saturating(adding: Self.rest) ?? .min)
  }

  /// Nine o'clock so many days after the day of a time.
  func morning(_ days: Int, after time: Int64) -> Int64 {
    zone.time(of: zone.day(at: time).adding(days: days) ?? .distantFuture, hour: Self.hour)
  }

  private static func days(_ time: Int64) -> Int {
    guard time > 0 else { return 0 }
    return Int((time - 1) / CivilZone.day) + 1
  }
}
