import Billing
import Glibc

extension Surroundings {
  /// The system's clock; random numbers that nobody has to guess here.
  static let benchmarks = Surroundings(
    now: { wallClock() },
    random: { count in
      var generator = SystemRandomNumberGenerator()
      return (0..<max(0, count)).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    })

  private static func wallClock() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
