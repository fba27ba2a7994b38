internal import Logging

extension Shift {
  /// Gives up a job on which workers have died: it may well be the job that kills them.
  ///
  /// - Returns: nil when it may be tried.
  func giveUp(_ job: Job) async -> JobEnd? {
    // What is always there has to be tried for ever: else it would never be done again.
    guard !job.kind.isStanding, job.attempt > job.kind.attemptLimit else { return nil }
    return await fail(
      job, JobFailure("the last \(job.attempt - 1) attempts ended without a word: their workers died, or were stopped"))
  }

  /// Writes down that a job has failed.
  func fail(_ job: Job, _ failure: JobFailure) async -> JobEnd {
    do throws(BillingError) {
      let end = try await persistently(tries: 10) { (transaction) throws(BillingError) in
        try transaction.fail(job, failure)
      }
      guard let end else { return lost(job) }
      if end == .dead {
        log.error("a job was given up: \(failure.reason)", metadata: metadata(of: job))
      } else {
        log.warning("a job has failed, and is tried again: \(failure.reason)", metadata: metadata(of: job))
      }
      return end
    } catch {
      log.error("a job waits for the end of its lease: \(error)", metadata: metadata(of: job))
      return .lost
    }
  }

  /// Hands a job back undone.
  func release(_ job: Job) async -> JobEnd {
    do throws(BillingError) {
      try await persistently(tries: 3) { (transaction) throws(BillingError) in try transaction.release([job]) }
      return .released
    } catch { return .lost }
  }

  func lost(_ job: Job) -> JobEnd {
    log.notice("another worker has the job: nothing was written by this one", metadata: metadata(of: job))
    return .lost
  }

  /// Does a transaction, and again while the database does not answer. Whoever repeats one that may have been written
  /// finds its job gone.
  func persistently<Result: Sendable>(
    tries: Int, _ body: @escaping @Sendable (BillingTransaction) throws(BillingError) -> Result
  ) async throws(BillingError) -> Result {
    var pause = 50
    for _ in 1..<max(1, tries) {
      do throws(BillingError) { return try await billing.writeOnThread(body) } catch {
        guard error.mayPass else { throw error }
        if held.isStopping && Task.isCancelled { throw error }
        // Not ended by a cancellation: it is to be written down.
        await Task { [pause] in try? await Task.sleep(for: .milliseconds(pause)) }.value
        pause = min(pause * 2, 2_000)
      }
    }
    return try await billing.writeOnThread(body)
  }

  /// Says while jobs are worked at that this worker lives. It goes by the time of the system, not by the service's
  /// clock.
  func keepHeld() async {
    let lease = settings.lease
    while true {
      do { try await Task.sleep(for: .milliseconds(lease / 3)) } catch { return }
      let jobs = held.all
      do throws(BillingError) {
        let (lost, ended) = try await billing.writeOnThread { (transaction) throws(BillingError) in
          (try transaction.renew(jobs, lease: lease), try transaction.endStrandedLeases(lease))
        }
        if ended > 0 { log.notice("\(ended) leases that a wrong clock had given were ended") }
        for job in lost { held.lose(job) }
      } catch { log.warning("leases could not be renewed: \(error)") }
    }
  }

  private func metadata(of job: Job) -> Logger.Metadata {
    ["job": "\(job.id)", "kind": "\(job.kind.rawValue)", "attempt": "\(job.attempt)"]
  }
}
