import Glibc

/// Times in milliseconds.
enum Clock {
  /// CPU time of this process, all its threads.
  static var cpu: Double { now(CLOCK_PROCESS_CPUTIME_ID) }

  /// Time on the wall.
  static var wall: Double { now(CLOCK_MONOTONIC) }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return 1e3 * Double(time.tv_sec) + 1e-6 * Double(time.tv_nsec)
  }

  /// CPU milliseconds of one call, the least of five rounds: what disturbs a round only ever adds to it.
  static func perCall(count: Int, _ body: () throws -> Void) rethrows -> Double {
    for _ in 0..<max(1, count / 10) { try body() }
    var best = Double.infinity
    for _ in 0..<5 {
      let start = cpu
      for _ in 0..<count { try body() }
      best = min(best, (cpu - start) / Double(count))
    }
    return best
  }
}
