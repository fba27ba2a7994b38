import Glibc

/// What this process has cost.
enum Process {
  /// CPU time of all its threads, user and system, in seconds.
  static var cpu: Double { now(CLOCK_PROCESS_CPUTIME_ID) }

  /// Time on the wall in seconds.
  static var wall: Double { now(CLOCK_MONOTONIC) }

  /// The largest resident size so far, in MB of a million bytes.
  static var peakMemory: Double {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return Double(usage.ru_maxrss) * 1_024 / 1_000_000
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Prints a figure, rounded to three digits behind the point.
  static func report(_ name: String, _ value: Double, _ unit: String) {
    print("  \(name): \((value * 1_000).rounded() / 1_000) \(unit)")
  }
}
