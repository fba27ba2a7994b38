internal import Synchronization

/// The error of the lowest number, from whatever thread it comes.
public final class FirstError: Sendable {
  private let first = Mutex<(error: SystemFailure, index: Int)?>(nil)

  /// No error so far.
  public init() {}

  /// Keeps an error, unless that of a lower number is kept.
  public func keep(_ error: SystemFailure, at index: Int) {
    first.withLock { if ($0?.index ?? .max) > index { $0 = (error, index) } }
  }

  /// What was kept.
  public var kept: (error: SystemFailure, index: Int)? { first.withLock { $0 } }
}
