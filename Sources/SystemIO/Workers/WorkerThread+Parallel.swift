extension WorkerThread {
  /// Calls `body` for each number below `count` from up to `threads` threads, and waits for all of them.
  package static func each(_ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Void) {
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
