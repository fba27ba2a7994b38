internal import SQLStore

/// Applies a webhook that was stored. Webhooks come late, twice and in any order, so a webhook counts by the time that
/// the provider states in it; and before something is taken from somebody, the provider is asked whether it still holds.
public enum ProviderEventJob {
  /// Does jobs of the kind ``JobKind/providerEvent``.
  public static func handler(provider: any PaymentProvider) -> JobHandler {
    .outside { (billing, job) throws(JobFailure) in
      guard let id = Int64(job.subject) else { return { _ throws(BillingError) in .done } }
      let event: StoredEvent?
      do throws(BillingError) {
        event = try await billing.readOnThread { (transaction) throws(BillingError) in try transaction.openEvent(id) }
      } catch { throw JobFailure(error) }
      guard let event else { return { _ throws(BillingError) in .done } }
      let statements: WebhookStatements
      do throws(BillingError) {
        statements = try WebhookStatements(event)
      } catch {
        // Another try reads the same bytes.
        return { (transaction) throws(BillingError) in try transaction.park(event, error) }
      }
      let asked: WebhookStatements
      do throws(ProviderError) {
        asked = try await statements.asked(of: provider, billing)
      } catch { throw JobFailure(error, now: billing.surroundings.now()) }
      return { (transaction) throws(BillingError) in
        let outcome = try asked.apply(to: transaction, event)
        try transaction.close(event, outcome)
        return .done
      }
    }
  }
}

extension BillingTransaction {
  /// A webhook that was not applied yet, or waits; nil: there is none, or nothing to do about it.
  func openEvent(_ id: Int64) throws(BillingError) -> StoredEvent? {
    try row(
      """
      SELECT id, name, body, user_id FROM provider_events \
      WHERE id = $1 AND body IS NOT NULL AND (outcome IS NULL OR outcome IN ('waiting', 'failed'))
      """, [.integer(id)]
    ) { (row) throws(SQLError) in
      StoredEvent(id: try row.integer(0), name: try row.text(1), body: try row.bytes(2), user: try row.integerOrNil(3))
    }
  }

  /// Writes down what has become of a webhook. That of somebody who was erased loses its body at once, and so does one
  /// that is neither of a subscription nor of an account: no erasure would find it.
  func close(_ event: StoredEvent, _ outcome: ProviderOutcome) throws(BillingError) {
    try execute(
      """
      UPDATE provider_events SET outcome = $2, processed_at = $3, attempts = attempts + 1, error = NULL, \
      body = CASE WHEN EXISTS (SELECT 1 FROM users WHERE users.id = provider_events.user_id \
      AND pseudonymised_at IS NOT NULL) OR (user_id IS NULL AND subject NOT LIKE 'subscription%') THEN NULL ELSE body END WHERE id = $1
      """,
      [
        .integer(event.id), .text(outcome.rawValue), outcome == .waiting ? .null : .integer(now),
      ])
  }

  /// Leaves a webhook that can't be read to a person; what it was about comes by reconciliation.
  func park(_ event: StoredEvent, _ error: BillingError) throws(BillingError) -> JobResult {
    try execute(
      """
      UPDATE provider_events SET outcome = 'failed', processed_at = $2, attempts = attempts + 1, error = $3 \
      WHERE id = $1
      """, [.integer(event.id), .integer(now), .text(error.description)])
    try openReview(
      ReviewKind.event, "event \(event.id)", user: event.user,
      reason: "A webhook can't be read: \(error.message). The hourly reconciliation brings what it was about.")
    for walk in ReconciliationWalk.allCases { try enqueue(.reconciliation, subject: walk.rawValue) }
    return .done
  }
}
