internal import Billing
internal import Synchronization

/// A clock that goes on by itself and can be moved forward. While a year is played it stands still between the steps.
final class DemoClock: Sendable {
  private struct State {
    /// What is added to the machine's time.
    var offset: Int64
    /// Where it stands; nil: it goes.
    var standing: Int64?
  }

  private let system: @Sendable () -> Int64
  private let state: Mutex<State>

  /// A clock that stands still.
  ///
  /// - Parameters:
  ///   - time: where it stands, in milliseconds since 1970.
  ///   - system: the machine's time, in milliseconds since 1970.
  init(standingAt time: Int64, system: @escaping @Sendable () -> Int64) {
    self.system = system
    state = Mutex(State(offset: 0, standing: time))
  }

  /// The time, in milliseconds since 1970.
  var now: Int64 { state.withLock { $0.standing ?? (system() + $0.offset) } }

  /// Stands still at a time that is not before the present one.
  func stand(at time: Int64) {
    let present = now
    state.withLock { $0.standing = max(time, present) }
  }

  /// Goes on from where it is.
  func start() {
    state.withLock { state in
      guard let standing = state.standing else { return }
      state = State(offset: standing - system(), standing: nil)
    }
  }
}
