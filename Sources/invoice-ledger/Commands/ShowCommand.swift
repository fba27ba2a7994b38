import ArgumentParser
import InvoiceCommands
internal import InvoiceKit
import InvoiceLedger

/// `invoice-ledger show NUMBER`: what the ledger knows of an invoice.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what the ledger knows of an invoice.",
    discussion: """
      EXAMPLES:
        invoice-ledger show INV-202602-0001
        invoice-ledger show INV-202602-0001 --format json | jq .open
      """)

  @Argument(help: "The invoice's number.")
  var number: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var issuer: IssuerOptions

  @Option(help: ArgumentHelp("text, or json: one object.", valueName: "text|json"))
  var format = ReportFormat.text

  @OptionGroup var reports: ReportOptions

  func run() throws {
    try LedgerCall.run(ledger, reports) { ledger, _ throws(LedgerError) in
      let standing = try ledger.standing(of: number, issuer: issuer.named(in: ledger))
      let card = InvoiceCard(standing: standing, today: ledger.today)
      return format == .json ? card.json : Array(card.text.utf8)
    }
  }
}
