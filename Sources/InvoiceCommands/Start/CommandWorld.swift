internal import Glibc
package import InvoiceKit
internal import SystemIO

/// The world around a command: what libraries are given, so that tests can give them another one.
public enum CommandWorld {
  /// The machine's clock: milliseconds since 1970-01-01T00:00Z.
  public static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// The day in UTC.
  package static func today() -> CalendarDate {
    let epoch = CalendarDate(year: 2000, month: 1, day: 1)
    let days = Int(now() / 86_400_000) - 10_957
    return epoch?.adding(days: days) ?? .placeholder
  }

  /// So many random bytes of the system. Without them nothing is done: the process ends.
  public static func random(_ count: Int, for command: CommandName) -> [UInt8] {
    do throws(SystemError) { return try RandomBytes.make(count) } catch {
      StandardOutput.end(
        CommandFailure(.software, "no-random", "the system has no random numbers: \(error.text)"), of: command)
    }
  }
}
