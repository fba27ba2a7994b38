import InvoiceKit

@testable import Billing

/// What must never be, whatever happens in whatever order.
enum DunningInvariants {
  static func faults(
    _ before: DunningFacts, _ decision: DunningDecision, now: Int64, zone: CivilZone, model: DunningModel
  ) -> [String] {
    var faults: [String] = []
    func require(_ holds: Bool, _ words: String) { if !holds { faults.append(words) } }
    let after = decision.facts
    require(after.firstFailureAt == before.firstFailureAt, "the first failure has moved")
    require(after.stage >= before.stage, "a stage was taken back")
    require((decision.lookAgainAt != nil) == (after.state == .open), "an open case is not looked at again")
    for (stage, latch) in before.notices { require(after.notices[stage] == latch, "a latch of \(stage) has changed") }
    var last = before.lastNoticeAt
    for action in decision.actions {
      switch action {
      case .notify(let stage):
        require(before.notices[stage] == nil, "\(stage) is told twice")
        if let last {
          require(now - last >= 259_200_000, "\(stage) is told \((now - last) / 3_600_000) h after another")
        }
        last = now
      case .enter(let stage):
        require(before.pausedAt == nil, "\(stage) begins in a pause")
        require(!isPaid(before), "\(stage) begins after a payment")
        let day = zone.day(at: before.firstFailureAt).adding(days: stage.day) ?? .distantFuture
        require(now >= zone.time(of: day, hour: 9), "\(stage) begins before its day")
        require(before.notices[.grace]?.queuedAt != nil, "\(stage) begins before the first notice")
        if [.suspended, .cancelled, .purged].contains(stage) {
          require(![.active, .onTrial].contains(model.status), "\(stage) begins while the provider is paid")
          require(!model.forgets, "\(stage) begins though the provider knows nothing")
        }
        if stage == .cancelled { require(wasTold(.suspended, before, now), "it is cancelled without a warning") }
      case .purge:
        require(!model.isHeld, "content under a legal hold is erased")
        require(!model.others.contains { $0.isLive }, "content of a customer is erased")
        require([.cancelled, .expired].contains(model.status), "content is erased while the subscription lives")
        require(wasTold(.purgeWarning, before, now), "content is erased without a warning")
        require(now - (before.cancelledAt ?? now) >= 29 * 86_400_000, "content is erased too soon after the end")
      case .endSubscription:
        require(after.state == .replaced || after.stage >= .cancelled, "a subscription is ended too early")
      case .close(.recovered): require(before.stage < .cancelled, "what was cancelled is recovered")
      case .close, .skip, .askProvider, .schedulePurge, .cancelPurge, .tellRecovery, .doubt: break
      }
    }
    require(decision.actions.count { if case .notify = $0 { true } else { false } } <= 1, "a burst of notices")
    return faults.map { "\($0) (\(before) -> \(decision.actions))" }
  }

  private static func wasTold(_ stage: DunningStage, _ facts: DunningFacts, _ now: Int64) -> Bool {
    facts.notices[stage]?.queuedAt.map { now - $0 >= 259_200_000 } ?? false
  }

  /// A payment since the first failure that no person has looked at.
  private static func isPaid(_ facts: DunningFacts) -> Bool {
    guard let paid = facts.lastPaymentAt, paid >= facts.firstFailureAt else { return false }
    return facts.reviewedPaymentAt.map { paid > $0 } ?? true
  }
}
