internal import Synchronization

/// Something that is made when it is first asked for, by whichever thread asks.
///
/// Unchecked, because what makes it is called once, and all that varies is read and written under the lock.
final class Deferred<Value: Sendable>: @unchecked Sendable {
  private let lock = Mutex(())
  private var make: (() -> Value)?
  private var made: Value?

  /// - Parameter make: makes it; what it holds is nobody else's.
  init(_ make: @escaping () -> Value) { self.make = make }

  /// The value.
  var value: Value {
    lock.withLock { _ in
      if let made { return made }
      guard let make else { fatalError("nothing makes it") }
      let value = make()
      made = value
      self.make = nil
      return value
    }
  }
}
