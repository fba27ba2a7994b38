/// What follows from the facts of a case at a time.
public struct DunningDecision: Hashable, Sendable {
  /// What is to be done, in this order.
  public var actions: [DunningAction]
  /// The facts once it is done.
  public var facts: DunningFacts
  /// When to look again, in milliseconds since 1970; nil: never, as the case has ended.
  public var lookAgainAt: Int64?

  /// The stage once it is done.
  public var stage: DunningStage { facts.stage }
}
