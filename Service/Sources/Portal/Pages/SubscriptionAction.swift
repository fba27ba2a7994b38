internal import Billing

/// Something that a form does with the viewer's subscription: what the provider or its state forbid is said on the page.
enum SubscriptionAction {
  /// Does it, and leads back to the subscription.
  ///
  /// - Parameters:
  ///   - call: whose subscription it is.
  ///   - done: what is said then, a word of `done`.
  ///   - work: what is done.
  static func run(
    _ call: PortalCall, done: String,
    _ work: (SubscriptionDesk, _ id: Int64, _ user: Int64) async throws(BillingError) -> Subscription
  ) async throws -> PageAnswer {
    let user = call.user.id
    let found = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.currentSubscription(of: user)
    }
    guard let found else { return .redirect("\(PortalRoom.subscription.path)?trouble=none") }
    do throws(BillingError) {
      _ = try await work(call.desk.subscriptions, found.id, user)
    } catch {
      switch error.code {
      case .subscriptionState, .planNotSold, .unknownSubscription:
        return .redirect("\(PortalRoom.subscription.path)?trouble=state")
      case .providerUnavailable, .providerRefused: return .redirect("\(PortalRoom.subscription.path)?trouble=provider")
      default: throw error
      }
    }
    return .redirect("\(PortalRoom.subscription.path)?done=\(done)")
  }
}
