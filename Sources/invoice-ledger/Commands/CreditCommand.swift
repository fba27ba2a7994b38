import ArgumentParser
import InvoiceCommands
import InvoiceKit
import InvoiceLedger

/// `invoice-ledger credit NUMBER`: a credit note of an issued invoice.
struct CreditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "credit",
    abstract: "Issue a credit note: of all that is left of an invoice, of lines, or of an amount.",
    usage:
      "invoice-ledger credit <number> --reason <text> [--line <n[:quantity]> ... | --net <amount> | --gross <amount>]",
    discussion: """
      Never more is credited than was invoiced, over all credit notes of the invoice; together they sum to it to the \
      cent. Discounts and charges of the document go along in proportion.

      EXAMPLES:
        invoice-ledger credit INV-202602-0001 --reason 'Retour de la marchandise' -o out/
        invoice-ledger credit INV-202602-0001 --line 2 --line 3:1.5 --reason 'Heures en trop' -o out/
        invoice-ledger credit INV-202602-0001 --gross 50 --reason 'Geste commercial' -o out/
      """)

  @Argument(help: "The number of the invoice.") var number: String

  @Option(help: ArgumentHelp("Why; the credit note says it.", valueName: "text"))
  var reason: String

  @Option(
    help: ArgumentHelp(
      "A line to credit, from 1, or a quantity of it; without: all that is left of the invoice.",
      valueName: "n[:quantity]"))
  var line: [CreditedLine] = []

  @Option(help: ArgumentHelp("Credit an amount without VAT, spread over the VAT rates.", valueName: "amount"))
  var net: DecimalArgument?

  @Option(help: ArgumentHelp("Credit an amount with VAT, spread over the VAT rates.", valueName: "amount"))
  var gross: DecimalArgument?

  @Option(
    help: ArgumentHelp("The date of issue. (default: today)", valueName: "date"),
    transform: DateArgument.day)
  var date: DateArgument?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var issuers: IssuerOptions
  @OptionGroup var options: FollowingOptions
  @OptionGroup var page: PageOptions
  @OptionGroup(title: "E-invoice options") var eInvoice: EInvoiceOptions
  @OptionGroup(title: "Archive options") var archive: ArchiveOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws {
    if [!line.isEmpty, net != nil, gross != nil].count(where: { $0 }) > 1 {
      throw ValidationError("--line, --net and --gross say different things: give one of them")
    }
  }

  func run() throws {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    do throws(CommandFailure) {
      let opened = try ledger.open(isReadOnly: options.dryRun)
      let issuer = try issuers.issuer(in: opened, at: ledger.location)
      let job = FollowingJob(
        ledger: opened, location: ledger.location, name: number, output: options.output,
        format: options.format, idempotencyKey: options.idempotencyKey, isDry: options.dryRun, page: page,
        eInvoice: eInvoice, archive: archive)
      try job.run(&reporter) { purpose in
        try opened.creditNote(
          of: number, issuer: issuer, part, reason: reason, date: date?.date, purpose: purpose,
          idempotencyKey: options.idempotencyKey)
      }
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }

  private var part: CreditRequest.Part {
    if let net { return .net(net.value) }
    if let gross { return .gross(gross.value) }
    return line.isEmpty ? .rest : .lines(line.map(\.line))
  }
}
