internal import Synchronization

/// Lets so many through at a time; one who waits is let through when another one has left, or is cancelled.
final class Turnstile: Sendable {
  private struct State {
    var free: Int
    var waiting: CheckedContinuation<Void, any Error>?
    var isClosed = false
  }

  private let state: Mutex<State>

  /// - Parameter limit: how many there may be.
  init(_ limit: Int) { state = Mutex(State(free: max(1, limit))) }

  /// Waits for room; one task at a time.
  ///
  /// - Throws: `CancellationError`.
  func enter() async throws {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        let result = state.withLock { state -> Result<Void, any Error>? in
          if state.isClosed { return .failure(CancellationError()) }
          guard state.free > 0 else {
            state.waiting = continuation
            return nil
          }
          state.free -= 1
          return .success(())
        }
        if let result { continuation.resume(with: result) }
      }
    } onCancel: {
      let waiting = state.withLock { state in
        state.isClosed = true
        defer { state.waiting = nil }
        return state.waiting
      }
      waiting?.resume(throwing: CancellationError())
    }
  }

  /// Makes room.
  func leave() {
    let waiting = state.withLock { state in
      if state.waiting == nil { state.free += 1 }
      defer { state.waiting = nil }
      return state.waiting
    }
    waiting?.resume()
  }
}
