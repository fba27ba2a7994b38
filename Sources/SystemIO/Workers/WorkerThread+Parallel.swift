internal import Synchronization

extension WorkerThread {
  /// What `body` makes of each number below `count`, in their order, from up to `threads` threads.
  public static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let results = FoundResults<Result>(count: count)
    each(count, threads: threads) { index in
      let result = body(index)
      results.found.withLock { $0[index] = result }
    }
    return results.found.withLock { $0.compactMap(\.self) }
  }

  /// What the threads have found so far, by number.
  private final class FoundResults<Result: Sendable>: Sendable {
    let found: Mutex<[Result?]>

    init(count: Int) { found = Mutex(Array(repeating: nil, count: count)) }
  }

  /// Calls `body` for each number below `count` from up to `threads` threads, and waits for all of them.
  public static func each(_ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let progress = Countdown(count)
    for _ in 0..<min(threads, count) {
      let isStarted = start {
        while let index = progress.take() {
          body(index)
          progress.finish()
        }
      }
      if !isStarted { break }
    }
    // This thread helps, and does it all when the system has no room for others.
    while let index = progress.take() {
      body(index)
      progress.finish()
    }
    progress.waitForAll()
  }
}
