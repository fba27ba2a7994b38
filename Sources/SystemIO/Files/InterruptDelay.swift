internal import Glibc

/// Holds back the signals that end the process while a file is on its way to its name, so that they leave no
/// temporary file behind. They take effect as soon as the file is there, or is gone.
package struct InterruptDelay {
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
  private var previous: [sigaction] = []

  /// The signal that came meanwhile. Written by the handler: a plain store, which is all that a handler may do.
  nonisolated(unsafe) private static var pending: Int32 = 0

  /// Starts to hold them back. The handler serves the whole process: Pango's threads would else receive the signal.
  package init() {
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
      previous.append(old)
    }
  }

  /// Lets them through again, the one that has come included.
  package func end() {
    for (signal, old) in zip(Self.signals, previous) {
      var old = old
      sigaction(signal, &old, nil)
    }
    if Self.pending != 0 { raise(Self.pending) }
  }
}
