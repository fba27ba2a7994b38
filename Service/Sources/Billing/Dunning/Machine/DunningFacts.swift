/// All that is decided from. Times are milliseconds since 1970.
public struct DunningFacts: Hashable, Sendable {
  /// When the first payment has failed: all days are counted from it, and it never moves.
  public var firstFailureAt: Int64
  /// Whether the case goes on.
  public var state: DunningState
  /// The harshest stage that has begun; it is never taken back.
  public var stage: DunningStage
  /// Which notices were queued or skipped.
  public var notices: [DunningStage: DunningLatch]
  /// Since when the case is paused; nil: it is not.
  public var pausedAt: Int64?
  /// How long it was paused before, in milliseconds.
  public var pausedFor: Int64
  /// When the subscription was ended for want of payment; nil: not yet.
  public var cancelledAt: Int64?
  /// How long the case had been paused then, in milliseconds.
  public var pausedForWhenCancelled: Int64
  /// For when the erasure is scheduled; nil: it is not.
  public var purgeDueAt: Int64?
  /// What the provider has said when it was last asked.
  public var answer: DunningAnswer?
  /// When the subscription was last paid; nil: never.
  public var lastPaymentAt: Int64?
  /// The payment after the end that was put before a person.
  public var reviewedPaymentAt: Int64?
  /// How the subscription stands, as far as is known without asking.
  public var status: ProviderSubscription.Status
  /// Whether the customer has ended the subscription since the first failure.
  public var isEndedByCustomer: Bool
  /// Whether the user has another subscription that is live and paid.
  public var hasOtherSubscription: Bool
  /// Whether one of these began after the first failure.
  public var hasNewSubscription: Bool
  /// Whether nothing of the user may be erased.
  public var isLegallyHeld: Bool
  /// Whether a plan is given to the user without a payment: what it is of use for is not erased under it.
  public var isGranted: Bool
  /// Whether the person was erased already.
  public var isErased: Bool

  /// The facts of a case that begins.
  public init(firstFailureAt: Int64, status: ProviderSubscription.Status = .pastDue) {
    self.firstFailureAt = firstFailureAt
    state = .open
    stage = .grace
    notices = [:]
    pausedFor = 0
    pausedForWhenCancelled = 0
    self.status = status
    isEndedByCustomer = false
    hasOtherSubscription = false
    hasNewSubscription = false
    isLegallyHeld = false
    isGranted = false
    isErased = false
  }

  /// When a notice of the case was last queued; nil: none was.
  public var lastNoticeAt: Int64? { notices.values.compactMap(\.queuedAt).max() }

  /// Ends a pause.
  ///
  /// - Parameter now: a clock that was turned back meanwhile adds nothing.
  public mutating func resume(at now: Int64) {
    guard let pausedAt else { return }
    pausedFor = pausedFor.saturating(adding: max(0, now.saturating(adding: 0 - max(0, pausedAt))))
    self.pausedAt = nil
  }

  /// What an action makes of them.
  mutating func apply(_ action: DunningAction, at now: Int64) {
    switch action {
    case .enter(let stage):
      self.stage = stage
      if stage == .cancelled { (cancelledAt, pausedForWhenCancelled) = (now, pausedFor) }
      if stage == .purged { state = .purged }
    case .notify(let stage): notices[stage] = .queued(at: now)
    case .skip(let stage): notices[stage] = .skipped(at: now)
    case .schedulePurge(let time): purgeDueAt = time
    case .cancelPurge: purgeDueAt = nil
    case .close(let state): self.state = state
    case .doubt(let doubt):
      pausedAt = pausedAt ?? now
      if doubt == .latePayment { reviewedPaymentAt = lastPaymentAt }
    case .askProvider, .endSubscription, .purge, .tellRecovery: break
    }
  }
}
