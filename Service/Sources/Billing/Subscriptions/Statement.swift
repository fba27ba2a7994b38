/// Something that the provider has stated about a subscription or an invoice: which of two is the newer one.
///
/// The provider's clock counts seconds, so two statements can have one time. An answer of its API is what holds now; of
/// two webhooks the one wins that says the later thing of a subscription's life, so that every order ends the same.
enum Statement {
  /// Whether a statement takes the place of what is stored.
  ///
  /// - Parameters:
  ///   - time: of the statement, in microseconds since 1970.
  ///   - stored: of what is stored.
  ///   - isCurrent: whether the API was asked.
  ///   - isLater: whether it says the later thing, or the same.
  static func isNewer(_ time: Int64, than stored: Int64, isCurrent: Bool, isLater: @autoclosure () -> Bool) -> Bool {
    time > stored || time == stored && (isCurrent || isLater())
  }
}

extension ProviderSubscription {
  /// Whether it says the same as, or a later thing than what is stored, where both have one time.
  func isLater(than stored: Subscription) -> Bool {
    (status.rank, variantID, endsAt ?? 0, renewsAt ?? 0, trialEndsAt ?? 0)
      >= (stored.status.rank, stored.variantID, stored.endsAt ?? 0, stored.renewsAt ?? 0, stored.trialEndsAt ?? 0)
  }

  /// Whether it says something else than what is stored, at the same time: only the provider can tell which holds.
  func contradicts(_ stored: Subscription) -> Bool {
    updatedAt == stored.providerUpdatedAt
      && (status != stored.status || variantID != stored.variantID || endsAt != stored.endsAt
        || renewsAt != stored.renewsAt)
  }
}

extension ProviderSubscription.Status {
  /// How late in the life of a subscription it comes.
  var rank: Int {
    switch self {
    case .onTrial: 0
    case .active: 1
    case .pastDue: 2
    case .unpaid: 3
    case .paused: 4
    case .cancelled: 5
    case .expired: 6
    }
  }
}
