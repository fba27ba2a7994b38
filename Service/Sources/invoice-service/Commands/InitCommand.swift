internal import ArgumentParser
internal import Billing
internal import InvoiceCommands
internal import InvoiceKit
internal import InvoiceLedger
internal import SQLStore

/// `invoice-service init`: the databases of a new service.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make the service's database and, where we issue invoices ourselves, the ledger.",
    discussion: """
      What is there already is left as it is: a call that was interrupted can be made again. When nothing is left to \
      make, it says so and ends with 73.

      EXAMPLES:
        invoice-service init
      """)

  @OptionGroup var service: ServiceOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.run(service, reports) { configuration, _ throws(CommandFailure) in
      var lines: [String] = []
      var isAnyMade = false
      let isMade = try makeDatabase(configuration)
      isAnyMade = isMade
      lines.append(Self.line("database", configuration.database, isMade))
      if configuration.billing.issuerMode == .own {
        let isMade = try makeLedger(configuration)
        isAnyMade = isAnyMade || isMade
        lines.append(Self.line("ledger", configuration.ledger, isMade))
      }
      guard isAnyMade else {
        throw CommandFailure(
          .cannotCreate, BillingCode.databaseExists.rawValue, "everything is there already",
          hint: "`invoice-service upgrade` brings it up to date", file: configuration.database.description)
      }
      return Array(lines.joined().utf8)
    }
  }

  private static func line(_ name: String, _ location: SQLLocation, _ isMade: Bool) -> String {
    let gap = String(repeating: " ", count: 12 - name.count)
    return "\(name)\(gap)\(PrintableText.of(location.description))\(isMade ? "" : " (was there)")\n"
  }

  /// - Returns: whether it was not there.
  private func makeDatabase(_ configuration: ServiceConfiguration) throws(CommandFailure) -> Bool {
    do throws(BillingError) {
      _ = try BillingStore.create(configuration.database, settings: configuration.billing, surroundings: .system)
      return true
    } catch {
      guard error.code == .databaseExists else { throw CommandFailure(error, database: configuration.database) }
      // Another program's database is told as that.
      _ = try service.open(configuration)
      return false
    }
  }

  /// - Returns: whether it, or its issuer, was not there.
  private func makeLedger(_ configuration: ServiceConfiguration) throws(CommandFailure) -> Bool {
    do throws(LedgerError) {
      var isMade = true
      let ledger: Ledger
      do throws(LedgerError) {
        ledger = try Ledger.create(
          at: configuration.ledger, zone: configuration.billing.zone.name, surroundings: .system)
      } catch {
        guard error.code == .ledgerExists else { throw error }
        ledger = try Ledger(opening: configuration.ledger, surroundings: .system)
        isMade = false
      }
      if let seller = configuration.billing.seller {
        let identifier = Issuer.identifier(of: seller.party)
        if try !ledger.issuers().contains(where: { $0.identifier == identifier }) {
          _ = try ledger.add(seller.party, series: SeriesRule.standard)
          isMade = true
        }
      }
      return isMade
    } catch {
      throw CommandFailure(error, ledger: configuration.ledger)
    }
  }
}
