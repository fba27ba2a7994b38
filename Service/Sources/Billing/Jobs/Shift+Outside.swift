extension Shift {
  /// Does a job in the world outside, and writes down what came of it.
  func doOutside(
    _ job: Job, _ work: @Sendable (BillingStore, Job) async throws(JobFailure) -> JobCompletion
  ) async -> JobEnd {
    if let end = await giveUp(job) { return end }
    let completion: JobCompletion
    do throws(JobFailure) { completion = try await work(billing, job) } catch {
      // What was cancelled because the worker stops has not failed.
      return held.isStopping && Task.isCancelled ? await release(job) : await fail(job, error)
    }
    do throws(BillingError) {
      // It has happened outside: that is tried to be written down for as long as it can be, or it would happen again.
      return try await persistently(tries: 100) { (transaction) throws(BillingError) in
        let result = try completion(transaction)
        guard try transaction.finish(job, result) else { throw Self.takenOver }
        return result == .done ? .done : .again
      }
    } catch {
      return error == Self.takenOver ? lost(job) : await fail(job, JobFailure(error))
    }
  }
}
