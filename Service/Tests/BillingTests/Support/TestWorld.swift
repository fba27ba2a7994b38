import Billing
import Synchronization

/// A world whose clock is moved by hand, and whose random numbers come in a known order.
final class TestWorld: Sendable {
  private let time: Atomic<Int64>
  private let seed = Atomic<UInt64>(0x9E37_79B9_7F4A_7C15)

  /// - Parameter now: milliseconds since 1970-01-01T00:00Z; 2026-02-11T12:00Z unless told.
  init(now: Int64 = 1_770_811_200_000) { time = Atomic(now) }

  /// The time, which tests set.
  var now: Int64 {
    get { time.load(ordering: .sequentiallyConsistent) }
    set { time.store(newValue, ordering: .sequentiallyConsistent) }
  }

  func advance(hours: Int64 = 0, days: Int64 = 0) { now += (days * 24 + hours) * 3_600_000 }

  var surroundings: Surroundings {
    Surroundings(now: { self.now }) { count in
      (0..<count).map { _ in
        // SplitMix64.
        var value = self.seed.wrappingAdd(0x9E37_79B9_7F4A_7C15, ordering: .relaxed).newValue
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return UInt8(truncatingIfNeeded: value ^ (value >> 31))
      }
    }
  }
}
