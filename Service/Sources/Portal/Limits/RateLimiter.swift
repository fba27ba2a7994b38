internal import Billing
internal import HTTPTypes
internal import Synchronization

/// Counts requests, and says when there were too many: a token bucket for each class and key. One process counts for
/// itself.
///
/// Its memory is bounded: when there are too many keys, those that were not used lately are forgotten; they begin anew.
final class RateLimiter: Sendable {
  /// How many keys are remembered at most.
  static let capacity = 65_536
  /// In milliseconds; also what a request costs.
  private static let minute: Int64 = 60_000

  private struct Entry: Hashable {
    var name: RateClass
    var key: RateKey
  }

  private struct Bucket {
    /// What is left, in parts of a request of which a millisecond gives as many as requests are answered in a minute.
    var credit: Int64
    /// When that was, in milliseconds since 1970.
    var time: Int64
  }

  /// Two generations: what is used moves into the young one, which becomes the old one when it is full.
  private struct Buckets {
    var young: [Entry: Bucket] = [:]
    var old: [Entry: Bucket] = [:]
  }

  private let limits: RateLimits
  private let now: @Sendable () -> Int64
  private let capacity: Int
  private let buckets = Mutex(Buckets())

  /// - Parameters:
  ///   - limits: a minute.
  ///   - now: the time in milliseconds since 1970.
  ///   - capacity: how many keys are remembered at most.
  init(_ limits: RateLimits, now: @escaping @Sendable () -> Int64, capacity: Int = capacity) {
    (self.limits, self.now, self.capacity) = (limits, now, max(2, capacity))
  }

  /// How many keys are remembered.
  var count: Int { buckets.withLock { $0.young.count + $0.old.count } }

  /// Counts a request.
  ///
  /// - Throws: ``PortalCode/tooManyRequests``, with the seconds after which the next one is answered.
  func take(_ name: RateClass, _ key: RateKey) throws(HTTPProblem) {
    let limit = min(limits[name], 1_000_000)
    guard limit > 0 else { return }
    let (entry, time) = (Entry(name: name, key: key), now())
    let (most, gain) = (Int64(limit) * Self.minute, Int64(limit))
    let wait: Int64? = buckets.withLock { buckets in
      let known = buckets.young[entry] ?? buckets.old.removeValue(forKey: entry)
      var credit = known?.credit ?? most
      // A clock that goes backwards gives nothing.
      if let known, time > known.time {
        let passed = time.subtractingReportingOverflow(known.time)
        credit = min(most, credit + gain * (passed.overflow ? Self.minute : min(passed.partialValue, Self.minute)))
      }
      let isFree = credit >= Self.minute
      if isFree { credit -= Self.minute }
      buckets.young[entry] = Bucket(credit: credit, time: time)
      if buckets.young.count >= capacity / 2 {
        buckets.old = buckets.young
        buckets.young = [:]
      }
      return isFree ? nil : (Self.minute - credit + gain - 1) / gain
    }
    guard let wait else { return }
    throw HTTPProblem(
      .tooManyRequests, .tooManyRequests, "There were too many requests of this kind.",
      hint: "Come again after the seconds of `Retry-After`.", retryAfter: Int((wait + 999) / 1000))
  }
}
