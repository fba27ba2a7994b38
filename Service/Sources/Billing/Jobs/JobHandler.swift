/// Does jobs of a kind.
public enum JobHandler: Sendable {
  /// Work within the database: its transaction also takes the job away, so it is done exactly once.
  case inside(@Sendable (BillingTransaction, Job) throws(BillingError) -> JobResult)
  /// Work in the world outside, which may be done again after a crash, followed by a transaction that writes down what
  /// came of it and takes the job away.
  case outside(@Sendable (BillingStore, Job) async throws(JobFailure) -> JobCompletion)
}

/// What is written when the outside part of a job is done, in the transaction that takes the job away.
public typealias JobCompletion = @Sendable (BillingTransaction) throws(BillingError) -> JobResult
