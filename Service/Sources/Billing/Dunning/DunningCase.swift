/// A dunning case, as lists show it. Times are milliseconds since 1970.
public struct DunningCase: Hashable, Sendable, Identifiable {
  /// In the database.
  public var id: Int64
  /// Whose it is.
  public var user: Int64
  /// `subscriptions.id`.
  public var subscription: Int64
  /// The key of the plan that was subscribed to.
  public var plan: String
  /// Whether it goes on, or how it has ended.
  public var state: DunningState
  /// How far it has got.
  public var stage: DunningStage
  /// When the first payment has failed.
  public var firstFailureAt: Int64
  /// When it was opened.
  public var openedAt: Int64
  /// When it has ended; nil: it goes on.
  public var closedAt: Int64?
  /// Since when it is paused; nil: it is not.
  public var pausedAt: Int64?
  /// Who has paused it.
  public var pausedBy: String?
  /// Why it is paused.
  public var pauseReason: String?
  /// The stage that comes next; nil: none, or something keeps it away.
  public var nextStage: DunningStage?
  /// When that one begins at the earliest.
  public var nextStageAt: Int64?

  init(_ record: DunningRecord, zone: CivilZone) {
    id = record.id
    user = record.user
    subscription = record.subscription
    plan = record.plan
    state = record.facts.state
    stage = record.facts.stage
    firstFailureAt = record.facts.firstFailureAt
    openedAt = record.openedAt
    closedAt = record.closedAt
    pausedAt = record.facts.pausedAt
    pausedBy = record.facts.pausedAt == nil ? nil : record.pausedBy
    pauseReason = record.facts.pausedAt == nil ? nil : record.pauseReason
    (nextStage, nextStageAt) = DunningMachine.nextStep(record.facts, zone: zone).map { ($0.stage, $0.at) } ?? (nil, nil)
  }
}
