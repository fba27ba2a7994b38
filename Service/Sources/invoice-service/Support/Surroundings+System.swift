internal import Billing
internal import InvoiceCommands
internal import InvoiceLedger

extension Surroundings {
  /// The machine's clock, and the system's random numbers.
  static let system = Surroundings(
    now: CommandWorld.now, random: { CommandWorld.random($0, for: InvoiceServiceCommand.name) })
}

extension LedgerSurroundings {
  /// The same for the ledger.
  static let system = LedgerSurroundings(now: Surroundings.system.now, random: Surroundings.system.random)
}
