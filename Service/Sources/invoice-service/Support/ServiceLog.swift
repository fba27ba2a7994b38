internal import Billing
internal import Logging
internal import Synchronization
internal import SystemIO

/// The log of `serve` and `work`: a line of JSON for each event on standard error, which systemd keeps.
enum ServiceLog {
  private static let writing = Mutex(())

  /// The log of a part of the service.
  static func logger(_ part: String, _ level: Logger.Level) -> Logger {
    Logger(label: part) { label in
      JSONLogHandler(label: label, level: level, now: Surroundings.system.now) { line in
        // Nothing is left to tell it to when standard error fails.
        writing.withLock { _ in try? FileDescriptor.standardError.write(line) }
      }
    }
  }
}
