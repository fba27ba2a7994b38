internal import Synchronization

/// The error of the lowest number, from whatever thread it comes.
final class FirstError: Sendable {
  private let first = Mutex<(error: SystemError, index: Int)?>(nil)

  /// Keeps an error, unless that of a lower number is kept.
  func keep(_ error: SystemError, at index: Int) {
    first.withLock { if ($0?.index ?? .max) > index { $0 = (error, index) } }
  }

  /// What was kept.
  var kept: (error: SystemError, index: Int)? { first.withLock { $0 } }
}
