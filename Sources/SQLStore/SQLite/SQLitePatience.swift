internal import Glibc

/// How a connection waits for a lock that another one has (sqlite3_busy_handler): SQLite's own way sleeps up to a tenth
/// of a second, in which others take the lock again and again.
final class SQLitePatience {
  /// How long it waits.
  let limit: Duration
  private var start = ContinuousClock.now

  init(_ limit: Duration) { self.limit = limit }

  /// Sleeps a little.
  ///
  /// - Parameter attempt: counts from 0 for each lock.
  /// - Returns: false when the time is over.
  func goesOn(_ attempt: Int32) -> Bool {
    if attempt == 0 { start = .now }
    guard start.duration(to: .now) < limit else { return false }
    // Half a millisecond at first, which is about a transaction, and eight in the end.
    usleep(500 << min(UInt32(attempt) / 8, 4))
    return true
  }
}
