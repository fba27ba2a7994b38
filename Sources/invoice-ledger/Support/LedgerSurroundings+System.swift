import InvoiceCommands
import InvoiceLedger

extension LedgerSurroundings {
  /// The machine's clock, and the system's random numbers.
  static let system = LedgerSurroundings(
    now: CommandWorld.now, random: { CommandWorld.random($0, for: InvoiceLedgerCommand.name) })
}
