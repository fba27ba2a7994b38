/// Removes each night what has become too old, in small transactions. Subject: a ``PurgeKind``.
///
/// It remembers nothing: what is due stands in the rows themselves, so a purge that was missed or interrupted is made up
/// for by the next.
public enum PurgeJob {
  /// Does jobs of this kind.
  public static func handler() -> JobHandler {
    .outside { (billing, job) async throws(JobFailure) -> JobCompletion in
      guard let kind = PurgeKind(rawValue: job.subject) else { return { _ in .done } }
      let count = try await purge(kind, in: billing)
      return { (transaction) throws(BillingError) in
        if count > 0 { try transaction.enqueue(.purge, subject: PurgeKind.space.rawValue) }
        let end = kind == .exports ? try transaction.nextExpiry() : nil
        return .again(at: min(end ?? .max, transaction.nextPurge))
      }
    }
  }

  /// - Returns: how many rows were removed or emptied.
  private static func purge(_ kind: PurgeKind, in billing: BillingStore) async throws(JobFailure) -> Int {
    var count = 0
    var start: Int64? = 0
    while let from = start {
      // Another worker goes on where this one is told to stop.
      if Task.isCancelled { throw JobFailure("the worker stops") }
      let step = try await asJob { () async throws(BillingError) in
        try await billing.writeOnThread { (transaction) throws(BillingError) in try transaction.purge(kind, from: from)
        }
      }
      count += step.count
      start = step.next
    }
    if kind == .exports { try await ExportFolder(billing.settings.files.exports).sweep(in: billing) }
    if kind == .space {
      let error = await billing.readingThreads.run { () -> BillingError? in
        do throws(BillingError) { try billing.forgetRemoved() } catch { return error }
        return nil
      }
      if case .some(.some(let error)) = error { throw JobFailure(error) }
    }
    return count
  }
}
