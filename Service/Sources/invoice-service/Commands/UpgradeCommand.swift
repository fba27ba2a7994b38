internal import ArgumentParser
internal import Billing
internal import InvoiceCommands
internal import InvoiceKit
internal import InvoiceLedger

/// `invoice-service upgrade`: databases of an earlier release become those of this release.
struct UpgradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade",
    abstract: "Bring the databases of an earlier release up to date.",
    discussion: """
      Stop `serve` and `work`, and make a backup first: earlier releases do not read them afterwards. All of a database \
      is done, or nothing.

      EXAMPLES:
        invoice-service upgrade
      """)

  @OptionGroup var service: ServiceOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.run(service, reports) { configuration, reporter throws(CommandFailure) in
      do throws(BillingError) {
        Self.note(try BillingStore.upgrade(configuration.database, surroundings: .system), "database", reporter)
      } catch {
        throw CommandFailure(error, database: configuration.database)
      }
      guard configuration.billing.issuerMode == .own else { return [] }
      do throws(LedgerError) {
        Self.note(try Ledger.upgrade(configuration.ledger, surroundings: .system).count, "ledger", reporter)
      } catch {
        throw CommandFailure(error, ledger: configuration.ledger)
      }
      return []
    }
  }

  private static func note(_ steps: Int, _ name: String, _ reporter: Reporter) {
    reporter.note("the \(name) \(steps == 0 ? "is up to date" : "took \(Counted.text(steps, "step"))")")
  }
}
