internal import Logging

extension Shift {
  typealias InsideWork = @Sendable (BillingTransaction, Job) throws(BillingError) -> JobResult

  /// Does jobs within the database in one transaction; one by one when that fails, so that one of them fails alone.
  func doInside(_ jobs: [Job], _ work: @escaping InsideWork) async -> [JobEnd] {
    if jobs.count > 1, jobs.allSatisfy({ $0.attempt == 1 }) {
      do throws(BillingError) {
        return try await billing.writeOnThread { (transaction) throws(BillingError) in
          var ends: [JobEnd] = []
          for job in jobs { ends.append(try Self.doInside(job, work, transaction)) }
          return ends
        }
      } catch { log.debug("\(jobs.count) jobs are done one by one: \(error)") }
    }
    var ends: [JobEnd] = []
    for job in jobs { ends.append(held.isStopping ? await release(job) : await doInside(job, work)) }
    return ends
  }

  private func doInside(_ job: Job, _ work: @escaping InsideWork) async -> JobEnd {
    if let end = await giveUp(job) { return end }
    do throws(BillingError) {
      // That the database does not answer is not the job's fault.
      return try await persistently(tries: 5) { (transaction) throws(BillingError) in
        try Self.doInside(job, work, transaction)
      }
    } catch {
      return error == Self.takenOver ? lost(job) : await fail(job, JobFailure(error))
    }
  }

  private static func doInside(
    _ job: Job, _ work: InsideWork, _ transaction: BillingTransaction
  ) throws(BillingError) -> JobEnd {
    let result = try work(transaction, job)
    guard try transaction.finish(job, result) else { throw takenOver }
    return result == .done ? .done : .again
  }

  /// What undoes the transaction of a worker whose job another one has.
  static let takenOver = BillingError(.conflict, .jobTakenOver, "another worker has the job")
}
