/// Decides what becomes of a failed payment: a function of the facts and the time, so that a decision that comes late,
/// twice or after a crash is the same.
///
/// Nothing is counted from the last look. After a standstill the stage that is due by the table begins, at once and
/// with its own notice alone; never two within 72 hours of each other, and the end of a subscription and the erasure
/// of content never without the notice before them.
public enum DunningMachine {
  /// How long an answer of the provider holds, in milliseconds: what is harsh needs one that is not older.
  public static let answerHolds: Int64 = 3_600_000
  /// After how many days a case that waits for a person is looked at again.
  static let daysBetweenLooks = 7

  /// What follows from the facts.
  ///
  /// - Parameters:
  ///   - now: in milliseconds since 1970.
  ///   - zone: in which days are counted.
  ///   - facts: what is known of the case.
  public static func decide(_ facts: DunningFacts, now: Int64, zone: CivilZone) -> DunningDecision {
    let calendar = DunningCalendar(zone: zone)
    let (actions, look) = step(facts, now, calendar)
    var decision = DunningDecision(actions: actions, facts: facts, lookAgainAt: nil)
    for action in actions { decision.facts.apply(action, at: now) }
    guard decision.facts.state == .open else { return decision }
    if decision.facts.stage >= .cancelled, decision.facts.pausedAt == nil {
      let due = calendar.earliest(.purged, decision.facts)
      if decision.facts.purgeDueAt != due {
        decision.actions.append(.schedulePurge(at: due))
        decision.facts.purgeDueAt = due
      }
    }
    decision.lookAgainAt =
      switch look {
      case .now: now
      case .inDays(let days): calendar.morning(days, after: now)
      case .whenDue: decision.stage.next.map { calendar.earliest($0, decision.facts) }
      }
    return decision
  }

  /// The stage that comes next and its earliest time in milliseconds since 1970; nil when there is none, or a pause, a
  /// legal hold, a grant or the customer's own cancellation keeps it away.
  public static func nextStep(
    _ facts: DunningFacts, zone: CivilZone
  ) -> (stage: DunningStage, at: Int64)? {
    guard facts.state == .open, facts.pausedAt == nil, let next = facts.stage.next else { return nil }
    guard !isHeld(next, facts), !isEnding(facts) else { return nil }
    return (next, DunningCalendar(zone: zone).earliest(next, facts))
  }

  private enum Look {
    case now
    case inDays(Int)
    case whenDue
  }

  private static func step(
    _ facts: DunningFacts, _ now: Int64, _ calendar: DunningCalendar
  ) -> ([DunningAction], Look) {
    guard facts.state == .open else { return ([], .whenDue) }
    if let actions = ending(facts, now) { return (actions, .whenDue) }
    if isLatePayment(facts) { return ([.doubt(.latePayment)], .inDays(daysBetweenLooks)) }
    if facts.pausedAt != nil { return ([], .inDays(daysBetweenLooks)) }
    // However late a failure becomes known, the first thing that is heard of it is that there is a problem.
    if facts.notices[.grace] == nil { return ([.notify(.grace)], .whenDue) }
    if isEnding(facts) { return ([], .inDays(1)) }
    guard let next = facts.stage.next else { return ([], .whenDue) }
    if isHeld(next, facts) { return ([], .inDays(daysBetweenLooks)) }
    guard let stage = reached(facts, now, calendar), calendar.earliest(stage, facts) <= now else {
      return ([], .whenDue)
    }
    return stage.asksProvider ? asked(stage, facts, now) : (begin(stage, facts), .whenDue)
  }

  /// How a case ends before its last stage; nil: it does not.
  private static func ending(_ facts: DunningFacts, _ now: Int64) -> [DunningAction]? {
    if facts.isErased { return [.cancelPurge, .close(.closed)] }
    if facts.stage >= .cancelled {
      return facts.hasOtherSubscription ? [.cancelPurge, .close(.replaced)] : nil
    }
    let isPaid = facts.lastPaymentAt.map { $0 >= facts.firstFailureAt } ?? false
    if isPaid || fresh(facts.answer, now).map({ isLive($0.status) }) ?? false {
      return [.close(.recovered)] + (facts.lastNoticeAt == nil ? [] : [.tellRecovery])
    }
    // The unpaid one is ended, so that a late try of the provider does not charge for both.
    if facts.hasNewSubscription { return [.close(.replaced), .endSubscription] }
    return facts.isEndedByCustomer && facts.status == .expired ? [.close(.closed)] : nil
  }

  /// A payment after the end reopens nothing: it is for a person to say what it was for.
  private static func isLatePayment(_ facts: DunningFacts) -> Bool {
    guard facts.stage >= .cancelled, let payment = facts.lastPaymentAt, payment >= facts.firstFailureAt else {
      return false
    }
    return facts.reviewedPaymentAt.map { payment > $0 } ?? true
  }

  /// Whether the customer has cancelled: nobody is chased who is leaving.
  private static func isEnding(_ facts: DunningFacts) -> Bool {
    facts.isEndedByCustomer && facts.status == .cancelled && facts.stage < .cancelled
  }

  /// Whether a legal hold or a grant keeps a stage away: nothing is erased, so nothing is announced.
  private static func isHeld(_ stage: DunningStage, _ facts: DunningFacts) -> Bool {
    (facts.isLegallyHeld || facts.isGranted) && stage >= .purgeWarning
  }

  /// The harshest stage that is due. What can be taken back may be passed over, up to the suspension; from there on
  /// each stage follows the one before it.
  private static func reached(
    _ facts: DunningFacts, _ now: Int64, _ calendar: DunningCalendar
  ) -> DunningStage? {
    let limit = facts.stage < .suspended ? .suspended : facts.stage.next ?? facts.stage
    return DunningStage.allCases.last { $0 > facts.stage && $0 <= limit && calendar.due($0, facts) <= now }
  }

  /// What the provider's answer makes of a stage that needs one.
  private static func asked(_ stage: DunningStage, _ facts: DunningFacts, _ now: Int64) -> ([DunningAction], Look) {
    guard let answer = fresh(facts.answer, now) else { return ([.askProvider], .now) }
    switch answer.status {
    case nil: return ([.doubt(.unknownToProvider)], .inDays(daysBetweenLooks))
    case .active, .onTrial: return ([.doubt(.activeAgain)], .inDays(daysBetweenLooks))
    case .paused: return ([], .inDays(1))
    case .pastDue, .unpaid:
      // It could still be charged: first it has to end there.
      return stage == .purged ? ([.endSubscription], .inDays(1)) : (begin(stage, facts), .whenDue)
    case .cancelled, .expired: return (begin(stage, facts), .whenDue)
    }
  }

  private static func begin(_ stage: DunningStage, _ facts: DunningFacts) -> [DunningAction] {
    let passed = DunningStage.allCases.filter { $0 > facts.stage && $0 < stage && facts.notices[$0] == nil }
    var actions = passed.map(DunningAction.skip) + [.enter(stage), .notify(stage)]
    let isEnded = facts.answer?.status == .cancelled || facts.answer?.status == .expired
    if stage == .cancelled, !isEnded { actions.append(.endSubscription) }
    if stage == .purged { actions.append(.purge) }
    return actions
  }

  /// An answer that still holds. One from the future is none: the clock was turned back.
  private static func fresh(_ answer: DunningAnswer?, _ now: Int64) -> DunningAnswer? {
    guard let answer, answer.at <= now, now.saturating(adding: 0 - max(0, answer.at)) <= answerHolds else { return nil }
    return answer
  }

  private static func isLive(_ status: ProviderSubscription.Status?) -> Bool { status == .active || status == .onTrial }
}
