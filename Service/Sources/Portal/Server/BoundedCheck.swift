internal import Synchronization

/// A check that may wait for a server that does not answer, of which only so much is waited for. One runs at a time, however
/// many ask: those who come while it runs wait for the same one, and no threads pile up.
final class BoundedCheck: Sendable {
  private let limit: Duration
  private let check: @Sendable () async throws -> Void
  private let running = Mutex<Task<Void, any Error>?>(nil)

  /// - Parameters:
  ///   - limit: for how long it is waited for.
  ///   - check: throws when something is not there.
  init(limit: Duration, _ check: @escaping @Sendable () async throws -> Void) {
    (self.limit, self.check) = (limit, check)
  }

  /// Whether it was done in time.
  ///
  /// - Throws: what the check throws.
  func run() async throws -> Bool {
    let task = running.withLock { running in
      if let running { return running }
      let task = Task {
        defer { self.running.withLock { $0 = nil } }
        try await self.check()
      }
      running = task
      return task
    }
    let (answers, answer) = AsyncStream.makeStream(of: Result<Void, any Error>?.self)
    let limit = limit
    let clock = Task {
      try await Task.sleep(for: limit)
      answer.yield(nil)
    }
    Task { answer.yield(await task.result) }
    defer { clock.cancel() }
    for await result in answers {
      try result?.get()
      return result != nil
    }
    return false
  }
}
