internal import Synchronization

/// A value that one thread makes and one task waits for, until it is there or the task is told to give up.
final class Delivery<Value: Sendable>: Sendable {
  private struct State {
    var result: Result<Value, any Error>?
    var waiting: CheckedContinuation<Value, any Error>?
    var start: ContinuousClock.Instant?
  }

  private let state = Mutex(State())

  /// When the work began; nil: it has not.
  var start: ContinuousClock.Instant? { state.withLock { $0.start } }

  /// Says that the work begins.
  ///
  /// - Returns: whether anybody still waits for it.
  func begin() -> Bool {
    state.withLock { state in
      if state.result == nil { state.start = .now }
      return state.result == nil
    }
  }

  /// Hands it over; what comes second is of no use any more.
  func finish(_ result: Result<Value, any Error>) {
    let waiting = state.withLock { state -> CheckedContinuation<Value, any Error>? in
      guard state.result == nil else { return nil }
      state.result = result
      defer { state.waiting = nil }
      return state.waiting
    }
    waiting?.resume(with: result)
  }

  /// Waits for it.
  ///
  /// - Throws: what it was finished with, `CancellationError` when the task is cancelled.
  func value() async throws -> Value {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let result = state.withLock { state -> Result<Value, any Error>? in
          if state.result == nil { state.waiting = continuation }
          return state.result
        }
        if let result { continuation.resume(with: result) }
      }
    } onCancel: {
      finish(.failure(CancellationError()))
    }
  }
}
