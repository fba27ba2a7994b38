internal import Glibc
internal import Synchronization

/// Holds back the signals that end the process while a file is on its way to its name, so that they leave no
/// temporary file behind. They take effect as soon as the file is there, or is gone: with the last of several that are
/// on their way at a time.
public struct InterruptDelay: Sendable {
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  /// How many delays there are, and what the signals did before the first of them.
  private static let state = Mutex<(count: Int, previous: [sigaction])>((0, []))

  /// The signal that came meanwhile. Written by the handler: a plain store, which is all that a handler may do.
  nonisolated(unsafe) private static var pending: Int32 = 0

  /// Starts to hold them back. The handler serves the whole process: threads of libraries would else receive the signal.
  public init() {
    Self.state.withLock { state in
      state.count += 1
      guard state.count == 1 else { return }
      Self.pending = 0
      for signal in Self.signals {
        var old = sigaction()
        sigaction(signal, nil, &old)
        // What the caller has chosen to ignore (nohup) stays ignored.
        if unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) != 1 {
          var new = sigaction()
          new.__sigaction_handler.sa_handler = { Self.pending = $0 }
          new.sa_flags = SA_RESTART
          sigaction(signal, &new, nil)
        }
        state.previous.append(old)
      }
    }
  }

  /// Lets them through again, the one that has come included.
  public func end() {
    let signal = Self.state.withLock { state -> Int32 in
      state.count -= 1
      guard state.count == 0 else { return 0 }
      for (signal, old) in zip(Self.signals, state.previous) {
        var old = old
        sigaction(signal, &old, nil)
      }
      state.previous = []
      return Self.pending
    }
    if signal != 0 { raise(signal) }
  }
}
