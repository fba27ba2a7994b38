internal import Synchronization

/// Something that is made when it is first asked for, by whichever thread asks.
final class Deferred<Value: Sendable>: Sendable {
  private enum State {
    case pending(() -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  /// - Parameter make: makes it, once; what it holds is nobody else's.
  init(_ make: sending @escaping () -> Value) { state = Mutex(.pending(make)) }

  /// The value.
  var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .pending(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}
