/// Compares what the provider has with what is here, every hour, and repairs what webhooks have missed: the provider
/// tries one only four times.
///
/// It walks from what has changed last back to where the walk before it began, and some way further; where the provider
/// does not order by change, and once a day, through everything. How far it came is written down only when it is done.
public enum ReconciliationJob {
  /// How long after one walk the next one begins, in milliseconds.
  static let interval: Int64 = 3_600_000
  /// How far a walk goes back behind the mark, in microseconds: what was written at the provider while it was read, and
  /// what was left to its webhook.
  static let overlap: Int64 = patience * 1000
  /// How long a webhook may be on its way, in milliseconds: the provider tries it for 155 s. What is younger and nobody
  /// has told whose it is, is no question yet: the next walk reads it again.
  static let patience: Int64 = 600_000
  /// How long after a walk through everything the next one is due, in milliseconds; less than a day, as walks begin an
  /// hour after each other.
  static let wholeInterval: Int64 = 23 * 3_600_000

  /// Does jobs of the kind ``JobKind/reconciliation``.
  public static func handler(provider: any PaymentProvider) -> JobHandler {
    .outside { (billing, job) throws(JobFailure) in
      guard let walk = ReconciliationWalk(rawValue: job.subject) else { return { _ throws(BillingError) in .done } }
      let began = billing.surroundings.now()
      let walker = ProviderWalker(provider: provider, billing: billing, cause: "reconciliation")
      let (mark, wholeAt) = try await walker.read { (transaction) throws(BillingError) in
        (try transaction.mark(walk.rawValue), try transaction.mark(wholeName(walk)))
      }
      let isWholeDue = wholeAt.map { began - $0 >= wholeInterval } ?? true
      let end = isWholeDue ? nil : mark.map { $0 - overlap }
      let result =
        switch walk {
        case .subscriptions: try await walker.walkSubscriptions(until: end)
        case .invoices: try await walker.walkInvoices(until: end)
        }
      return { (transaction) throws(BillingError) in
        if let newest = result.newest { try transaction.setMark(walk.rawValue, newest) }
        if result.isWhole { try transaction.setMark(wholeName(walk), began) }
        if result.unreadableCount > 0 {
          try transaction.openReview(
            ReviewKind.event, "reconciliation of \(walk.rawValue)", user: nil,
            reason: "\(result.unreadableCount) of the provider's \(walk.rawValue) can't be read.")
        }
        return .again(at: max(transaction.now, began + interval))
      }
    }
  }

  private static func wholeName(_ walk: ReconciliationWalk) -> String { walk.rawValue + "-whole" }
}
