import ArgumentParser
import InvoiceCommands
import InvoiceKit
import InvoiceLedger

/// `invoice-ledger correct NUMBER DRAFT`: an invoice that replaces an issued one.
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Issue a corrected invoice (384), which cancels and replaces an issued one.",
    usage: "invoice-ledger correct <number> [<draft>] [--output <file|dir>]",
    discussion: """
      The draft says what the invoice should have said, without a number, a type or a reference to the invoice. Seller, \
      buyer and currency stay; what was paid of the invoice counts for the corrected one.

      EXAMPLES:
        invoice-ledger correct INV-202602-0001 corrected.json -o out/
      """)

  @Argument(help: "The number of the invoice that is replaced.") var number: String

  @Argument(help: "The draft as JSON; - or none: standard input.", completion: .file(extensions: ["json"]))
  var draft = "-"

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var issuers: IssuerOptions
  @OptionGroup var options: FollowingOptions
  @OptionGroup var page: PageOptions
  @OptionGroup(title: "E-invoice options") var eInvoice: EInvoiceOptions
  @OptionGroup(title: "Archive options") var archive: ArchiveOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    do throws(CommandFailure) {
      let opened = try ledger.open(isReadOnly: options.dryRun)
      let issuer = try issuers.issuer(in: opened, at: ledger.location)
      let json = try InputFile.read(draft)
      let job = FollowingJob(
        ledger: opened, location: ledger.location, name: InputFile.displayName(draft), output: options.output,
        format: options.format, idempotencyKey: options.idempotencyKey, isDry: options.dryRun, page: page,
        eInvoice: eInvoice, archive: archive)
      try job.run(&reporter) { purpose in
        try opened.correctedInvoice(
          of: number, issuer: issuer, json, purpose: purpose, idempotencyKey: options.idempotencyKey)
      }
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }
}
