internal import SQLStore

extension BillingTransaction {
  /// The provider's identifier of the subscription that has to be asked for before anything is decided; nil: nothing
  /// needs it.
  func subscriptionToAskFor(_ id: Int64) throws(BillingError) -> String? {
    guard let record = try dunningRecord(id) else { return nil }
    let decision = DunningMachine.decide(record.facts, now: now, zone: settings.zone)
    return decision.actions.contains(.askProvider) ? record.providerID : nil
  }

  /// Decides about a case, with the provider's answer when it was asked.
  ///
  /// - Parameter answer: nil: nobody was asked; a subscription that is nil: the provider does not know it.
  /// - Returns: when to look again, in milliseconds since 1970; nil: never.
  func lookAtDunning(_ id: Int64, answer: ProviderSubscription?? = nil) throws(BillingError) -> Int64? {
    guard let record = try dunningRecord(id) else { return nil }
    try lockAccount(record.user)
    if let answer {
      if let answer { try apply(answer, user: record.user, cause: "dunning/\(id)", isCurrent: true) }
      try execute(
        "UPDATE dunning_cases SET answered_at = $2, answer = $3, unanswered_since = NULL WHERE id = $1",
        [.integer(id), .integer(now), SQLValue(answer?.status.rawValue)])
    }
    return try settleDunning(id, isJob: true)
  }

  /// Takes note that the provider could not be asked: nothing harsh is done meanwhile, and a person is told in time.
  func dunningIsUnanswered(_ id: Int64, _ error: ProviderError) throws(BillingError) {
    try execute(
      "UPDATE dunning_cases SET unanswered_since = COALESCE(unanswered_since, $2) WHERE id = $1 AND state = 'open'",
      [.integer(id), .integer(now)])
    guard let record = try dunningRecord(id), let since = record.unansweredSince else { return }
    guard now.saturating(adding: 0 - since) >= DunningJob.patience else { return }
    try openReview(
      "dunning-no-answer", "case \(id)", user: record.user,
      reason: "the payment provider has not answered for a day, so the case waits: \(error.message)")
  }
}
