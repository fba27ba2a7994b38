internal import SQLStore

extension BillingStore {
  /// Whether the database answers and has this release's schema, looked at on a thread of its own.
  ///
  /// - Throws: codes `database-…`.
  public func checkOnThread() async throws(BillingError) {
    try await doOnThread { () throws(BillingError) in
      try asBilling(try self.store.checkSchema(BillingSchema.migrations))
    }
  }

  /// Does something that waits for a database or a disk on a thread of its own.
  public func doOnThread<Result: Sendable>(
    _ work: @escaping @Sendable () throws(BillingError) -> Result
  ) async throws(BillingError) -> Result {
    try await on(readingThreads, work)
  }
}
