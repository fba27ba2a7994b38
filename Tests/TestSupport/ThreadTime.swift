internal import Glibc

/// The processor's time of the calling thread, which a busy machine does not lengthen as it does the clock's.
package enum ThreadTime {
  /// The processor's seconds that a piece of work takes on this thread.
  package static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = now()
    try work()
    return now() - start
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
