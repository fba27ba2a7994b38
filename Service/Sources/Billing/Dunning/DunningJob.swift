/// Looks at a case: asks the provider where the next stage needs it, then decides under the lock of the account.
public enum DunningJob {
  /// How long to wait before a provider that does not answer is asked again, in milliseconds.
  static let pause: Int64 = 30 * 60_000
  /// After how long without an answer a person is told, in milliseconds.
  static let patience: Int64 = 24 * 3_600_000

  /// The handler of jobs of the kind ``JobKind/dunning``.
  public static func handler(_ provider: any PaymentProvider) -> JobHandler {
    .outside { (store, job) async throws(JobFailure) in
      guard let id = Int64(job.subject) else {
        throw JobFailure("its subject is no identifier of a case", isTransient: false)
      }
      let subscription: String?
      do throws(BillingError) {
        subscription = try await store.readOnThread { (transaction) throws(BillingError) in
          try transaction.subscriptionToAskFor(id)
        }
      } catch { throw JobFailure(error) }
      guard let subscription else {
        return { (transaction) throws(BillingError) in result(try transaction.lookAtDunning(id)) }
      }
      do throws(ProviderError) {
        let answer = try await provider.subscription(subscription)
        return { (transaction) throws(BillingError) in
          result(try transaction.lookAtDunning(id, answer: .some(answer)))
        }
      } catch {
        return { (transaction) throws(BillingError) in
          try transaction.dunningIsUnanswered(id, error)
          return .again(at: transaction.now.saturating(adding: wait(for: error)))
        }
      }
    }
  }

  private static func result(_ look: Int64?) -> JobResult { look.map { .again(at: $0) } ?? .done }

  private static func wait(for error: ProviderError) -> Int64 {
    guard case .rateLimited(let seconds) = error.kind else { return pause }
    return min(max(1, Int64(clamping: seconds)), 3600) * 1000
  }
}
