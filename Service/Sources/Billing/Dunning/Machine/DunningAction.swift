/// What a decision asks for.
public enum DunningAction: Hashable, Sendable {
  /// The stage begins, with what it leaves of access.
  case enter(DunningStage)
  /// The user is told of the stage.
  case notify(DunningStage)
  /// The notice of a stage that was passed over is never sent.
  case skip(DunningStage)
  /// The provider has to say how the subscription stands before anything else is decided.
  case askProvider
  /// The subscription is ended at the provider.
  case endSubscription
  /// Content will be erased, at a time in milliseconds since 1970; it moves what was announced before.
  case schedulePurge(at: Int64)
  /// Nothing will be erased after all.
  case cancelPurge
  /// Content is erased.
  case purge
  /// The user is told that the payment has come.
  case tellRecovery
  /// The case ends.
  case close(DunningState)
  /// The clock of the case stands still until a person has looked at it.
  case doubt(DunningDoubt)
}
