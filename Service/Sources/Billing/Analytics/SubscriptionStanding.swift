/// What a subscription counts for, as its history tells: the one place that says what recurring revenue is.
///
/// Docs/Analytics.md has the rules and where they come from.
struct SubscriptionStanding: Hashable, Sendable {
  /// A row of `subscription_changes`.
  struct Change: Hashable, Sendable {
    /// In milliseconds since 1970.
    var at: Int64
    /// How it stands then.
    var status: ProviderSubscription.Status
    /// What a month of it costs, in minor units, without tax.
    var price: Int64
    /// ISO 4217.
    var currency: String
  }

  /// ISO 4217.
  private(set) var currency = ""
  /// What a month of it costs.
  private(set) var price: Int64 = 0
  /// Whether it is paid for, or about to be.
  private(set) var counts = false
  /// How it stands; nil: there is none yet.
  private(set) var status: ProviderSubscription.Status?
  /// The currencies in which it has ever counted.
  private(set) var past: Set<String> = []
  private(set) var trial = Trial.none

  /// How far a trial is.
  enum Trial: Hashable, Sendable {
    /// There was none.
    case none
    /// It runs, or has ended and nothing is decided.
    case undecided
    /// It was followed by revenue.
    case converted
    /// The subscription has ended without any.
    case lost
  }

  /// Its recurring revenue, in minor units a month.
  var revenue: Int64 { counts ? price : 0 }
  /// Whether its last payment has failed and is tried again.
  var isPastDue: Bool { counts && status == .pastDue }
  /// Whether it is tried out now.
  var isOnTrial: Bool { status == .onTrial && price > 0 }

  /// Takes what has happened next.
  mutating func apply(_ change: Change) {
    counts = Self.counts(change.status, after: status, counted: counts)
    (status, price, currency) = (change.status, change.price, change.currency)
    if isOnTrial, trial == .none { trial = .undecided }
    guard revenue > 0 else {
      if status == .expired, trial == .undecided { trial = .lost }
      return
    }
    past.insert(currency)
    if trial == .undecided { trial = .converted }
  }

  /// Whether a subscription counts.
  ///
  /// - Parameters:
  ///   - status: how it stands.
  ///   - previous: how it stood before; nil: it was not known.
  ///   - counted: whether it counted then.
  private static func counts(
    _ status: ProviderSubscription.Status, after previous: ProviderSubscription.Status?, counted: Bool
  ) -> Bool {
    switch status {
    case .active: true
    // The provider still tries. What never counted was a trial: its first payment has to come.
    case .pastDue: previous == nil || counted
    // Paid until the end of its period, unless it was ended for want of payment, or in a trial.
    case .cancelled: previous == nil || (previous == .active || previous == .cancelled) && counted
    case .onTrial, .paused, .unpaid, .expired: false
    }
  }
}
