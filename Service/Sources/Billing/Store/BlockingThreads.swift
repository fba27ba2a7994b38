internal import SystemIO

/// Threads for what waits for a database or a disk: on Swift's cooperative pool it would hold up everything else.
package final class BlockingThreads: Sendable {
  /// Unchecked, because what varies does so under `monitor`, for which threads also wait: a `Mutex` has no condition.
  private final class Queue: @unchecked Sendable {
    let monitor = Monitor()
    let limit: Int
    var waiting: [@Sendable () -> Void] = []
    /// Those before it were taken.
    var first = 0
    var threadCount = 0
    var idleCount = 0
    var isClosed = false

    init(limit: Int) { self.limit = limit }

    /// The next work; nil when there will be none.
    func take() -> (@Sendable () -> Void)? {
      monitor.lock()
      defer { monitor.unlock() }
      idleCount += 1
      while first == waiting.count, !isClosed { monitor.wait() }
      idleCount -= 1
      guard first < waiting.count else {
        threadCount -= 1
        return nil
      }
      let work = waiting[first]
      first += 1
      if first == waiting.count || first >= 1024 {
        waiting.removeFirst(first)
        first = 0
      }
      return work
    }
  }

  private let queue: Queue

  /// - Parameter limit: how many there are at most; they are started when they are needed, and then stay.
  package init(limit: Int) { queue = Queue(limit: max(1, limit)) }

  deinit {
    queue.monitor.lock()
    queue.isClosed = true
    queue.monitor.signalAll()
    queue.monitor.unlock()
  }

  /// What the work gives, done on one of the threads; nil when the system has no room for a single one.
  func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result? {
    await withCheckedContinuation { continuation in
      if !submit({ continuation.resume(returning: work()) }) { continuation.resume(returning: nil) }
    }
  }

  /// Has work done on one of the threads, after all that was handed in before.
  ///
  /// - Returns: false when the system has no room for a single one.
  package func submit(_ work: @escaping @Sendable () -> Void) -> Bool {
    queue.monitor.lock()
    defer { queue.monitor.unlock() }
    let isThreadNeeded = queue.idleCount <= queue.waiting.count - queue.first && queue.threadCount < queue.limit
    if isThreadNeeded {
      let queue = queue
      let isStarted = WorkerThread.start { while let work = queue.take() { work() } }
      if isStarted { queue.threadCount += 1 }
      guard queue.threadCount > 0 else { return false }
    }
    queue.waiting.append(work)
    queue.monitor.signal()
    return true
  }
}
