internal import Synchronization

/// How often the provider may be called: so many times in any minute, evenly but for a tenth that may come at once.
///
/// A token bucket, kept as the time at which it is full again (the generic cell rate algorithm): a call reserves its
/// turn, so those that wait go in the order in which they came.
final class CallBudget: Sendable {
  private let burst: Int64
  /// Microseconds from one call to the next.
  private let interval: Int64
  private let fullAt = Mutex<Int64>(0)

  /// - Parameter callsPerMinute: at least 2.
  init(callsPerMinute: Int) {
    let calls = Int64(min(max(callsPerMinute, 2), 60_000))
    burst = max(1, calls / 10)
    interval = (60_000_000 + (calls - burst) - 1) / (calls - burst)
  }

  /// Reserves a call.
  ///
  /// - Parameters:
  ///   - now: in milliseconds since 1970.
  ///   - patience: for how many milliseconds the caller waits at most.
  /// - Returns: how many milliseconds it has to wait; nil when that is more than it wants, and nothing is reserved.
  func reserve(at now: Int64, patience: Int64) -> Int64? {
    fullAt.withLock { fullAt in
      let time = now * 1000
      // A clock that was put back must not stop all calls: the bucket is empty at worst.
      let full = min(max(fullAt, time), time + 60_000_000)
      let wait = max(0, full - interval * (burst - 1) - time)
      let milliseconds = (wait + 999) / 1000
      guard milliseconds <= patience else { return nil }
      fullAt = full + interval
      return milliseconds
    }
  }
}
