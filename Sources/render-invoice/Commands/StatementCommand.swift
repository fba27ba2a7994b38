import ArgumentParser
import InvoiceCommands
import InvoiceKit

/// `render-invoice statement INPUT…`: customers' statements of account.
struct StatementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement",
    abstract: "Set a customer's statement of account: invoices, payments, balance, open amounts by age.",
    usage:
      "render-invoice statement [<input> ...] [--customer <name>] [--as-of <date>] [--payments <file>] [<options>]",
    discussion: """
      Invoices are read as `batch` reads them: files, folders, arrays, NDJSON, CSV, e-invoices. A credit note lessens the \
      invoice that it names, a corrected invoice takes the place of the one that it names; drafts and offers are left out, \
      with a warning. When an invoice is wrong, nothing is written.

      Payments are a file of their own: a JSON array of objects or CSV with the columns invoice, date, amount, and if \
      wanted kind (payment, refund, fee, write_off, difference, gain), currency, reference.

      The page is archivable and accessible (PDF/A-3a, PDF/UA-1). Its look is that of the customer's last invoice \
      (`theme`, logo), changed by --theme and --logo; its QR code is there when that invoice asks for one. Each \
      currency has a statement of its own.

      EXAMPLES:
        render-invoice statement 2026/*.json --customer 'Atelier Nord' --payments payments.csv -o statement.pdf
        render-invoice statement 2026/ --each --as-of 2026-03-31 --from 2026-01-01 -o statements/
        render-invoice statement invoices.ndjson --customer 552100554 --format json
      """)

  @Argument(help: "Folders and files; - or none: standard input.", completion: .file())
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "Whose statement: SIREN, VAT number, reference or name. Not needed where there is one customer only.",
      valueName: "name"))
  var customer: String?

  @Flag(help: "A statement for each customer, in the folder of --output.")
  var each = false

  @Option(
    help: ArgumentHelp(
      "The day that it is of: invoices and payments after it are left out. (default: today, in UTC)", valueName: "date"),
    transform: DateArgument.day)
  var asOf: DateArgument?

  @Option(
    help: ArgumentHelp("The first day that is listed; it begins with the balance before.", valueName: "date"),
    transform: DateArgument.day)
  var from: DateArgument?

  @Option(
    help: ArgumentHelp("What was paid: JSON or CSV.", valueName: "file"),
    completion: .file(extensions: ["json", "csv"]))
  var payments: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, or a folder (it exists, or ends in a slash and is made).", valueName: "file|dir"),
    completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("pdf, json (one object), csv (a row for each document and payment).", valueName: "format"))
  var format = StatementFormat.pdf

  @Option(
    help: ArgumentHelp("How the inputs hold their invoices; auto looks at them.", valueName: "auto|json|ndjson|csv"))
  var input = InputFormat.auto

  @OptionGroup var spreadsheet: SpreadsheetOptions
  @OptionGroup var page: StatementPageOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws {
    guard !each || customer == nil else { throw ValidationError("--each is for all customers, --customer for one") }
    try DateArgument.check(from: from, to: asOf, "--as-of")
  }

  func run() throws {
    var job = StatementJob(
      customer: customer, isForEach: each, date: asOf?.date ?? CommandWorld.today(), start: from?.date,
      payments: payments, output: output, format: format, page: page, look: look,
      reporter: Reporter(RenderInvoice.name, reports))
    do throws(CommandFailure) {
      let folder = output.flatMap { $0.hasSuffix("/") ? $0 : nil }
      job.run(
        try InputSource(
          inputs, format: input, company: spreadsheet.company, columns: spreadsheet.columns, results: folder,
          command: RenderInvoice.name))
    } catch {
      job.reporter.report(error)
    }
    throw ExitCode(job.reporter.status.rawValue)
  }
}
