internal import Glibc

/// The two things that a call of the system may ask for before it has done anything: to be made again, and to be waited
/// for.
extension FileDescriptor {
  /// Waits until there is something to read, or room to write (poll(2)).
  ///
  /// - Parameter limit: how long at most; nil: as long as it takes.
  /// - Returns: false when the time was over first.
  public func wait(toRead: Bool, toWrite: Bool, atMost limit: Duration?) throws(SystemError) -> Bool {
    var request = pollfd(
      fd: number, events: Int16((toRead ? POLLIN : 0) | (toWrite ? POLLOUT : 0)), revents: 0)
    let end = limit.map { ContinuousClock.now + $0 }
    return try SystemError.repeating {
      let rest = end.map { ContinuousClock.now.duration(to: $0).components }
      let milliseconds = rest.map { $0.seconds * 1000 + $0.attoseconds / 1_000_000_000_000_000 } ?? -1
      return poll(&request, 1, Int32(clamping: rest == nil ? -1 : max(0, milliseconds)))
    } > 0
  }

  /// Makes a call that reads from the file or writes to it: again when a signal has come in between (EINTR), and when
  /// there is something to read or room to write where a file that does not wait had none (EAGAIN; poll(2)).
  ///
  /// - Parameters:
  ///   - event: `POLLIN` or `POLLOUT`.
  ///   - call: gives -1 and `errno` when it fails.
  func transfer(_ event: Int32, _ call: () -> Int) throws(SystemError) -> Int {
    while true {
      do throws(SystemError) { return try SystemError.repeating(call) } catch {
        guard error == .wouldBlock else { throw error }
        var request = pollfd(fd: number, events: Int16(truncatingIfNeeded: event), revents: 0)
        // Whatever it says, a signal included, the call is what tells.
        _ = poll(&request, 1, -1)
      }
    }
  }
}

extension SystemError {
  /// Makes a call, and makes it again as long as a signal comes in between (EINTR).
  ///
  /// - Parameter call: gives a negative number and `errno` when it fails.
  static func repeating<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      let error = current
      if error != .interrupted { throw error }
    }
  }
}
