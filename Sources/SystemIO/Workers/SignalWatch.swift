internal import Glibc

/// Takes the signals that end the process as something to wait for, so that work in progress can be brought to its end.
///
/// Made before any thread is started: all threads, those of libraries included, then have the signals blocked.
public struct SignalWatch: Sendable {
  /// What wakes the waiting thread when there is no signal; the system sends it, too, when a terminal's size changes.
  private static let wakeUp = SIGWINCH

  private static let endingSignals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  private let thread = pthread_self()
  private var watched = sigset_t()
  private var previous = sigset_t()

  /// Starts to watch. What the caller has chosen to ignore (nohup) stays ignored.
  public init() {
    sigemptyset(&watched)
    sigaddset(&watched, Self.wakeUp)
    for signal in Self.endingSignals {
      var action = sigaction()
      sigaction(signal, nil, &action)
      if unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) != 1 { sigaddset(&watched, signal) }
    }
    pthread_sigmask(SIG_BLOCK, &watched, &previous)
  }

  /// Does something that may wait for others without end, before any thread is started: the signals that end the
  /// process end it at once meanwhile.
  public static func lettingThrough<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var ending = sigset_t()
    var previous = sigset_t()
    sigemptyset(&ending)
    for signal in endingSignals { sigaddset(&ending, signal) }
    pthread_sigmask(SIG_UNBLOCK, &ending, &previous)
    defer { pthread_sigmask(SIG_SETMASK, &previous, nil) }
    return try work()
  }

  /// Waits until a signal comes, `wake` is called or the time is over.
  ///
  /// - Returns: the signal that is to end the process, nil for anything else.
  public func wait(milliseconds: Int) -> Int32? {
    var time = timespec(tv_sec: milliseconds / 1_000, tv_nsec: milliseconds % 1_000 * 1_000_000)
    var set = watched
    let signal = sigtimedwait(&set, nil, &time)
    return signal > 0 && signal != Self.wakeUp ? signal : nil
  }

  /// Ends a `wait`, from any thread.
  public func wake() { pthread_kill(thread, Self.wakeUp) }

  /// Ends the process by a signal, as if it had not been watched for.
  public func end(by signal: Int32) {
    var previous = previous
    raise(signal)
    pthread_sigmask(SIG_SETMASK, &previous, nil)
  }
}
