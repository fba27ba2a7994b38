/// How far a failed payment has got, from the first notice to the erasure of content.
///
/// This is the table of Docs/Dunning.md, which a test holds to it.
public enum DunningStage: String, Hashable, Sendable, CaseIterable {
  /// Nothing is taken away.
  case grace
  /// Paid features are off: the quota of the free plan.
  case limited
  /// As limited; what comes next is told once more.
  case finalWarning = "final_warning"
  /// Only the way to pay is open, with portal, invoices, export and deletion.
  case suspended
  /// The subscription has ended.
  case cancelled
  /// As cancelled; the erasure is announced.
  case purgeWarning = "purge_warning"
  /// Content was erased; invoices are kept.
  case purged

  /// How many days after the first failure it begins, in calendar days of the zone.
  public var day: Int {
    switch self {
    case .grace: 0
    case .limited: 3
    case .finalWarning: 7
    case .suspended: 14
    case .cancelled: 30
    case .purgeWarning: 53
    case .purged: 60
    }
  }

  /// What the user is told when it begins.
  public var notice: NoticeKind {
    switch self {
    case .grace: .paymentProblem
    case .limited: .accountPaused
    case .finalWarning: .lastChance
    case .suspended: .accountSuspended
    case .cancelled: .subscriptionCancelled
    case .purgeWarning: .purgeWarning
    case .purged: .dataPurged
    }
  }

  /// What its subscription still gives.
  public var access: User.Access {
    switch self {
    case .grace: .full
    case .limited, .finalWarning: .limited
    case .suspended: .suspended
    case .cancelled, .purgeWarning, .purged: .ended
    }
  }

  /// Whether the provider is asked before it begins, as a payment may be there that nobody has told of.
  public var asksProvider: Bool {
    switch self {
    case .suspended, .cancelled, .purged: true
    case .grace, .limited, .finalWarning, .purgeWarning: false
    }
  }

  /// The one after it; nil after the last.
  public var next: DunningStage? {
    switch self {
    case .grace: .limited
    case .limited: .finalWarning
    case .finalWarning: .suspended
    case .suspended: .cancelled
    case .cancelled: .purgeWarning
    case .purgeWarning: .purged
    case .purged: nil
    }
  }

  /// The next one that takes something away: what its notice warns of; nil after the last.
  public var consequence: DunningStage? {
    switch self {
    case .grace: .limited
    case .limited, .finalWarning: .suspended
    case .suspended: .cancelled
    case .cancelled, .purgeWarning: .purged
    case .purged: nil
    }
  }
}

extension DunningStage: Comparable {
  /// The harsher one is the greater.
  public static func < (left: DunningStage, right: DunningStage) -> Bool { left.day < right.day }
}
