import ArgumentParser
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SystemIO

/// `invoice-ledger pay NUMBER`, `pay --camt FILE`: what customers have paid.
struct PayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pay",
    abstract: "Record what a customer has paid, or what a bank statement says was paid.",
    usage: """
      invoice-ledger pay <number> [--amount <amount>] [--date <date>] [--means <means>] [--reference <text>]
             invoice-ledger pay --camt <file> [--dry-run]
      """,
    discussion: """
      Without --amount all that is open. A bank statement (camt.053) is recorded once, however often it is given; \
      payments are known by the number or reference that the payer has named, or by the payer's account and the amount, \
      and what nobody can tell is said, and not recorded.

      EXAMPLES:
        invoice-ledger pay INV-202602-0001
        invoice-ledger pay INV-202602-0001 --amount 50 --date 2026-03-02 --means transfer --reference B-17
        invoice-ledger pay INV-202602-0001 --amount 59.10 --fee 0.90
        invoice-ledger pay --camt statement.xml --dry-run
      """)

  @Argument(help: "The number of the invoice.") var number: String?

  @OptionGroup var payment: PaymentOptions

  @Option(
    help: ArgumentHelp("What a bank or payment service has kept of what the customer has paid.", valueName: "amount"))
  var fee: DecimalArgument?

  @Option(
    help: ArgumentHelp("A bank statement of ISO 20022: camt.053.001.02 to .10.", valueName: "file"),
    completion: .file(extensions: ["xml"]))
  var camt: String?

  @Flag(help: "Say what would be recorded of the bank statement; record nothing.")
  var dryRun = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var issuers: IssuerOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws {
    guard (number == nil) != (camt == nil) else {
      throw ValidationError("name an invoice, or a bank statement with --camt")
    }
    if camt != nil, payment.isSet || fee != nil {
      throw ValidationError("a bank statement says amounts, dates and references itself")
    }
    if dryRun, camt == nil { throw ValidationError("--dry-run is for --camt") }
  }

  func run() throws {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    do throws(CommandFailure) {
      let opened = try ledger.open(isReadOnly: dryRun)
      if let camt {
        try record(camt, in: opened, &reporter)
      } else if let number {
        let issuer = try issuers.issuer(in: opened, at: ledger.location)
        var requests: [PaymentRequest] = []
        // The fee first: without an amount the rest is all that is open then.
        if let fee {
          var request = payment.request(.fee, of: number)
          request.amount = fee.value
          request.idempotencyKey = payment.idempotencyKey.map { $0 + " fee" }
          requests.append(request)
        }
        requests.append(payment.request(.payment, of: number))
        try PaymentReport.record(requests, issuer: issuer, in: opened, at: ledger.location, &reporter)
      }
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }

  private func record(_ path: String, in opened: Ledger, _ reporter: inout Reporter) throws(CommandFailure) {
    let issuer = try issuers.only(in: opened, at: ledger.location)
    let name = InputFile.displayName(path)
    let statement: BankStatement
    let bytes = try InputFile.read(path)
    do throws(InvoiceProblems) { statement = try BankStatement(camt: bytes) } catch {
      reporter.report(error, file: name)
      return
    }
    reporter.report(warnings: statement.warnings, file: name)
    let result: StatementImport
    do throws(LedgerError) {
      result = try opened.record(statement, issuer: issuer, isRehearsal: dryRun)
    } catch {
      throw CommandFailure(error, ledger: ledger.location)
    }
    for (_, outcome) in result.transactions {
      if case .recorded(_, _, let warnings) = outcome { reporter.report(warnings: warnings, file: name) }
    }
    let text = StatementReport.text(of: result, isRehearsal: dryRun)
    try asCommand(StandardOutput.write(Array(text.utf8)))
  }
}
