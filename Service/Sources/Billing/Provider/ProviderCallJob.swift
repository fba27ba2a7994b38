internal import SQLStore

/// Has the provider do what is wished of a subscription: end, pause or go on with it. It looks first how the
/// subscription stands there, so doing it again does nothing more, and what it finds is applied as any other statement.
public enum ProviderCallJob {
  /// Does jobs of the kind ``JobKind/providerCall``.
  public static func handler(provider: any PaymentProvider) -> JobHandler {
    .outside { (billing, job) throws(JobFailure) in
      guard let id = Int64(job.subject) else { return { _ throws(BillingError) in .done } }
      let known: Subscription?
      do throws(BillingError) {
        known = try await billing.readOnThread { (transaction) throws(BillingError) in try transaction.subscription(id)
        }
      } catch { throw JobFailure(error) }
      guard let known, let wish = known.wish else { return { _ throws(BillingError) in .done } }
      let answer: (subscription: ProviderSubscription?, isDone: Bool)
      do throws(ProviderError) {
        answer = try await fulfil(wish, known.providerID, provider, at: billing.surroundings.now())
      } catch { throw JobFailure(error, now: billing.surroundings.now()) }
      return { [answer] (transaction) throws(BillingError) in
        if let subscription = answer.subscription {
          try transaction.apply(
            subscription, user: nil, cause: "provider-call/\(wish.rawValue)", isCurrent: true)
        } else {
          try transaction.openReview(
            "provider-call", "subscription \(known.providerID)", user: known.user,
            reason: "The provider shall do `\(wish.rawValue)`, and does not know the subscription.")
        }
        if answer.isDone {
          try transaction.audit(
            "provider.\(wish.rawValue)", "subscription \(id)", by: .service("provider-call"), user: known.user)
        }
        // What was wished meanwhile has a job of its own.
        try transaction.execute(
          "UPDATE subscriptions SET wish = NULL WHERE id = $1 AND wish = $2", [.integer(id), .text(wish.rawValue)])
        return .done
      }
    }
  }

  /// Does what is wished, unless it is so already, or can't be any more.
  ///
  /// - Returns: how the subscription stands then, nil when there is none; and whether something was done.
  private static func fulfil(
    _ wish: ProviderWish, _ id: String, _ provider: any PaymentProvider, at now: Int64
  ) async throws(ProviderError) -> (subscription: ProviderSubscription?, isDone: Bool) {
    guard let current = try await provider.subscription(id) else { return (nil, false) }
    let hasEnded = current.status == .expired
    switch wish {
    case .cancel where !hasEnded && current.status != .cancelled: return (try await provider.cancel(id), true)
    case .cancelUnpaid where [.pastDue, .unpaid, .paused].contains(current.status):
      return (try await provider.cancel(id), true)
    case .pause where !hasEnded && current.status != .paused && current.status != .cancelled:
      return (try await provider.pause(id), true)
    case .unpause where current.status == .paused: return (try await provider.unpause(id), true)
    case .resume where current.status == .cancelled && (current.endsAt.map { now < $0 } ?? true):
      return (try await provider.resume(id), true)
    default: return (current, false)
    }
  }
}
