import Foundation
import Synchronization

/// A clock that stands where it is put.
final class MovableClock: Sendable {
  private let time: Mutex<Int64>

  /// - Parameter time: ISO 8601.
  init(at time: String) throws { self.time = Mutex(try Self.milliseconds(time)) }

  var now: Int64 { time.withLock { $0 } }

  func move(to time: String) throws {
    let milliseconds = try Self.milliseconds(time)
    self.time.withLock { $0 = milliseconds }
  }

  private static func milliseconds(_ time: String) throws -> Int64 {
    Int64(try Date(time, strategy: .iso8601).timeIntervalSince1970 * 1000)
  }
}
