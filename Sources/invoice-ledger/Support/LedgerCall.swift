import ArgumentParser
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SystemIO

/// What most subcommands do: open the ledger, ask it something, print the answer.
enum LedgerCall {
  /// Opens the ledger, and prints what the work returns; the process ends with the status of what went wrong.
  ///
  /// - Parameter isReadOnly: whether the ledger is only looked at.
  static func run(
    _ options: LedgerOptions, _ reports: ReportOptions, isReadOnly: Bool = true,
    _ work: (Ledger, inout Reporter) throws(LedgerError) -> [UInt8]
  ) throws -> Never {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    do throws(CommandFailure) {
      let ledger = try options.open(isReadOnly: isReadOnly)
      let answer: [UInt8]
      do throws(LedgerError) { answer = try work(ledger, &reporter) } catch {
        throw CommandFailure(error, ledger: options.location)
      }
      if !answer.isEmpty { try asCommand(StandardOutput.write(answer)) }
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }
}
