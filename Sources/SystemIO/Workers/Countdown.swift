/// Hands out numbers to threads and waits until all are worked off.
///
/// Unchecked, because everything that varies is read and written under `monitor`.
final class Countdown: @unchecked Sendable {
  private let monitor = Monitor()
  private let count: Int
  private var taken = 0
  private var finished = 0

  init(_ count: Int) { self.count = count }

  /// The next number; nil when there is no more.
  func take() -> Int? {
    monitor.lock()
    defer { monitor.unlock() }
    guard taken < count else { return nil }
    taken += 1
    return taken - 1
  }

  /// Says that the work of one number is done.
  func finish() {
    monitor.lock()
    finished += 1
    if finished == count { monitor.signalAll() }
    monitor.unlock()
  }

  /// Waits until the work of all numbers is done.
  func waitForAll() {
    monitor.lock()
    while finished < count { monitor.wait() }
    monitor.unlock()
  }
}
