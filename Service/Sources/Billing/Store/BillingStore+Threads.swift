extension BillingStore {
  /// Does a transaction that may write on a thread of its own, while the caller's is free for others; when the closure
  /// throws, everything is undone. It is not ended by a cancellation.
  ///
  /// - Throws: what the closure throws, and codes `database-…`.
  public func writeOnThread<Result: Sendable>(
    _ body: @escaping @Sendable (BillingTransaction) throws(BillingError) -> Result
  ) async throws(BillingError) -> Result {
    try await on(writingThreads) { () throws(BillingError) in try self.write(body) }
  }

  /// Does a transaction that reads on a thread of its own: all its queries see the same state.
  ///
  /// - Throws: what the closure throws, and codes `database-…`.
  public func readOnThread<Result: Sendable>(
    _ body: @escaping @Sendable (BillingTransaction) throws(BillingError) -> Result
  ) async throws(BillingError) -> Result {
    try await on(readingThreads) { () throws(BillingError) in try self.read(body) }
  }

  func on<Value: Sendable>(
    _ threads: BlockingThreads, _ work: @escaping @Sendable () throws(BillingError) -> Value
  ) async throws(BillingError) -> Value {
    let result = await threads.run { () -> Result<Value, BillingError> in
      do throws(BillingError) { return .success(try work()) } catch { return .failure(error) }
    }
    guard let result else {
      throw BillingError(
        .system, .databaseUnavailable, "the system has no room for another thread",
        hint: "Raise the limit of processes (ulimit -u, TasksMax).")
    }
    return try result.get()
  }
}
