import Glibc
import Synchronization

@testable import SystemIO

/// Signals that come amid calls of a thread, until they are stopped.
final class Interruptions: Sendable {
  /// How many a handler has taken.
  static let count = Atomic<Int>(0)

  private let isStopped = Mutex(false)

  /// Sends SIGUSR2 to a thread again and again.
  func start(for thread: pthread_t) {
    _ = WorkerThread.start { [self] in
      while true {
        // Under the lock: the thread is there as long as it has not stopped this.
        let isOver = isStopped.withLock { isStopped in
          if !isStopped { pthread_kill(thread, SIGUSR2) }
          return isStopped
        }
        if isOver { return }
        usleep(200)
      }
    }
  }

  func stop() { isStopped.withLock { $0 = true } }
}
