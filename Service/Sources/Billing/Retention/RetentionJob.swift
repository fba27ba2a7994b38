internal import SystemIO

/// Erases an account, or the content of one, when that is due. Subject: `retention_jobs.id`.
///
/// Its work has three parts, each of which can be repeated: the line of the erasure log is written, large tables are
/// emptied in small transactions, and the rest goes in one, which also says that it is done. Before the first and in the
/// last it looks whether anything has come in between: a legal hold, a wish taken back.
public enum RetentionJob {
  /// Does jobs of this kind.
  public static func handler() -> JobHandler {
    .outside { (billing, job) async throws(JobFailure) -> JobCompletion in
      guard let id = Int64(job.subject) else { return { _ in .done } }
      let step = try await asJob { () async throws(BillingError) in
        try await billing.writeOnThread { (transaction) throws(BillingError) in try transaction.erasureStep(id) }
      }
      guard case .erases(let record) = step else { return { _ in result(step) } }
      try await write(record, to: ErasureLog(path: billing.settings.files.erasureLog), in: billing)
      try await asJob { () async throws(BillingError) in
        while try await billing.writeOnThread({ (transaction) throws(BillingError) in
          try transaction.eraseSome(record)
        }) {}
      }
      return { (transaction) throws(BillingError) in
        let step = try transaction.erasureStep(id)
        guard case .erases = step else { return result(step) }
        try transaction.erase(record)
        return .done
      }
    }
  }

  private static func write(
    _ record: ErasureRecord, to log: ErasureLog, in billing: BillingStore
  ) async throws(JobFailure) {
    let failure = await billing.readingThreads.run { () -> JobFailure? in
      do throws(SystemFailure) { try log.append(record) } catch {
        return JobFailure("the erasure log \(error.words)\(error.hint.map { ": \($0)" } ?? "")")
      }
      return nil
    }
    switch failure {
    case .some(.some(let failure)): throw failure
    case .some(.none): return
    case .none: throw JobFailure("the system has no room for another thread")
    }
  }

  private static func result(_ step: ErasureStep) -> JobResult {
    if case .waits(let time) = step { return .again(at: time) }
    return .done
  }
}

/// Does something with the database for a job.
func asJob<Result>(_ work: () async throws(BillingError) -> Result) async throws(JobFailure) -> Result {
  do { return try await work() } catch { throw JobFailure(error) }
}
