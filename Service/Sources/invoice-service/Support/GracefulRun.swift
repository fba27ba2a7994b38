internal import Glibc
internal import InvoiceCommands
internal import Synchronization
internal import SystemIO

/// Work that goes on until it is done or a signal ends it. The main thread waits for signals; a first one asks the work to
/// come to its end, a second one ends the process at once.
struct GracefulRun {
  private let signals: SignalWatch

  /// Before anything has started a thread.
  init() { signals = SignalWatch() }

  /// Does it.
  ///
  /// - Parameters:
  ///   - stop: asks the work to come to its end; nil: it is cancelled.
  ///   - renew: is called at SIGHUP; nil: that is a signal like the others.
  ///   - work: the work.
  func run<Result: Sendable>(
    stop: (@Sendable () async -> Void)? = nil, renew: (() -> Void)? = nil,
    _ work: @escaping @Sendable () async throws(CommandFailure) -> Result
  ) throws(CommandFailure) -> Result {
    let outcome = Outcome<Result>()
    let signals = signals
    let task = Task {
      do throws(CommandFailure) { outcome.value = .success(try await work()) } catch { outcome.value = .failure(error) }
      signals.wake()
    }
    var isStopping = false
    while true {
      if let value = outcome.value { return try value.get() }
      // A wake-up that came before is not waited for: hence the limit.
      guard let signal = signals.wait(milliseconds: 200) else { continue }
      if signal == SIGHUP, let renew {
        renew()
        continue
      }
      if isStopping { signals.end(by: signal) }
      isStopping = true
      if let stop { Task { await stop() } } else { task.cancel() }
    }
  }

  /// What has come of it, as soon as that is known.
  private final class Outcome<Value: Sendable>: Sendable {
    private let storage = Mutex<Result<Value, CommandFailure>?>(nil)

    var value: Result<Value, CommandFailure>? {
      get { storage.withLock { $0 } }
      set { storage.withLock { $0 = newValue } }
    }
  }
}
