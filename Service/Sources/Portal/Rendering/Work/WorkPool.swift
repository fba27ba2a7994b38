internal import Billing
internal import Synchronization

/// The threads that set pages: as many as there are cores, with so many requests before them and no more. Neither the
/// network's threads nor Swift's pool wait for a page.
final class WorkPool: Sendable {
  /// Why nothing has come of some work.
  enum Failure: Error {
    /// There are too many requests before it.
    case full
    /// The system has no room for a thread.
    case noThread
    /// It was not begun in time.
    case notBegun
    /// It was not done in time; its thread is busy until it is.
    case late
  }

  /// How many threads there are.
  let threadCount: Int
  private let threads: BlockingThreads
  private let limit: Int
  private let count = Atomic(0)

  /// - Parameters:
  ///   - threads: how many there are.
  ///   - waiting: how many requests may be there besides as many as there are threads.
  init(threads: Int, waiting: Int) {
    threadCount = max(1, threads)
    self.threads = BlockingThreads(limit: threadCount)
    limit = threadCount + max(0, waiting)
  }

  /// Lets a request in, from before its body is read until it is answered: what all of them hold is bounded.
  ///
  /// - Throws: `full`.
  func admitted<Value>(_ body: () async throws -> Value) async throws -> Value {
    defer { count.subtract(1, ordering: .relaxed) }
    guard count.add(1, ordering: .relaxed).newValue <= limit else { throw Failure.full }
    return try await body()
  }

  /// What some work gives, done on one of the threads.
  ///
  /// - Parameters:
  ///   - time: how long it is waited for.
  ///   - isPatient: whether the time begins with the work, and not with the wait for a thread.
  /// - Throws: `noThread`, `notBegun`, `late`, `CancellationError`.
  func run<Value: Sendable>(
    within time: Duration, isPatient: Bool = false, _ work: @escaping @Sendable () -> Value
  ) async throws -> Value {
    let delivery = Delivery<Value>()
    let isTaken = threads.submit {
      guard delivery.begin() else { return }
      delivery.finish(.success(work()))
    }
    guard isTaken else { throw Failure.noThread }
    let watch = Task {
      var end = ContinuousClock.now + time
      while ContinuousClock.now < end {
        try await Task.sleep(until: end)
        if isPatient { end = (delivery.start ?? .now) + time }
      }
      delivery.finish(.failure(delivery.start == nil ? Failure.notBegun : .late))
    }
    defer { watch.cancel() }
    return try await delivery.value()
  }
}
