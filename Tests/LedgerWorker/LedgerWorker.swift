import Glibc
import InvoiceLedger
import InvoiceModel
import SQLStore
import SystemIO

/// What a process of its own does with a ledger in the tests of its durability.
///
/// `ledger-worker LOCATION NAME COUNT GROUP DRAFT` issues the same draft so often, in transactions of so many, each time
/// under a key of its own (`NAME-1`, `NAME-2`, …), and says key and number of each when its transaction is over. What
/// fails for want of a connection or of a lock it repeats under the same keys.
@main
enum LedgerWorker {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 6, let count = Int(arguments[3]), let group = Int(arguments[4]) else { exit(64) }
    do throws(LedgerError) {
      let ledger = try repeating { () throws(LedgerError) in
        try Ledger(opening: SQLLocation(arguments[1]), surroundings: surroundings)
      }
      let draft: CheckedDraft
      do throws(InvoiceProblems) { draft = try ledger.check(Array(arguments[5].utf8)) } catch {
        say("\(error)")
        exit(65)
      }
      var next = 1
      while next <= count {
        let keys = (next...min(count, next + group - 1)).map { "\(arguments[2])-\($0)" }
        let drafts = keys.map { key in
          var draft = draft
          draft.idempotencyKey = key
          return draft
        }
        let outcomes = try repeating { () throws(LedgerError) in try ledger.issue(drafts) }
        say(zip(keys, outcomes).map { "\($0) \($1.invoice?.number ?? "refused")" }.joined(separator: "\n"))
        next += group
      }
    } catch {
      say("\(error.code) \(error.message)")
      exit(1)
    }
  }

  private static func repeating<Result>(_ work: () throws(LedgerError) -> Result) throws(LedgerError) -> Result {
    while true {
      do throws(LedgerError) { return try work() } catch {
        guard [.connectionLost, .outcomeUnknown, .ledgerBusy, .ledgerUnreadable].contains(error.code) else {
          throw error
        }
        usleep(10_000)
      }
    }
  }

  private static let surroundings = LedgerSurroundings(
    now: {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    },
    random: { count in (try? RandomBytes.make(count)) ?? [] })

  /// At once, whoever ends the process then.
  private static func say(_ lines: String) {
    let bytes = Array((lines + "\n").utf8)
    _ = write(1, bytes, bytes.count)
  }
}
