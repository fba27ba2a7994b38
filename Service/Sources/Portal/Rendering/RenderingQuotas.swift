internal import Synchronization

/// How many documents each token has asked for in this minute and on this day. They are counted by this process alone, and
/// from its start on.
final class RenderingQuotas: Sendable {
  private struct Count {
    var minute: Int64 = 0
    var inMinute = 0
    var day: Int64 = 0
    var onDay = 0
  }

  private static let minute: Int64 = 60_000
  private static let day: Int64 = 86_400_000

  private let counts = Mutex<[RenderingToken: Count]>([:])

  /// Counts a document.
  ///
  /// - Parameters:
  ///   - token: who asks.
  ///   - now: in milliseconds since 1970.
  /// - Returns: nil when the token may have it; else in how many seconds it may ask again.
  func take(_ token: RenderingToken, at now: Int64) -> Int? {
    counts.withLock { counts in
      var count = counts[token] ?? Count()
      let (minute, day) = (now / Self.minute, now / Self.day)
      if count.minute != minute { (count.minute, count.inMinute) = (minute, 0) }
      if count.day != day { (count.day, count.onDay) = (day, 0) }
      let wait: Int64? =
        count.onDay >= token.perDay
        ? Self.day - now % Self.day : count.inMinute >= token.perMinute ? Self.minute - now % Self.minute : nil
      if let wait { return Int((wait + 999) / 1_000) }
      (count.inMinute, count.onDay) = (count.inMinute + 1, count.onDay + 1)
      counts[token] = count
      return nil
    }
  }
}
