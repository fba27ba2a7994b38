import Glibc
import InvoiceCommands
import InvoiceLedger
import SystemIO

extension LedgerSurroundings {
  /// The machine's clock, and the system's random numbers.
  static let system = LedgerSurroundings(
    now: {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    },
    random: { count in
      do throws(SystemError) { return try RandomBytes.make(count) } catch {
        // Without them nothing is issued.
        StandardOutput.end(
          CommandFailure(.software, "no-random", "the system has no random numbers: \(error.text)"),
          of: InvoiceLedgerCommand.name)
      }
    })
}
