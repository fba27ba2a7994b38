import ArgumentParser
import InvoiceCommands
import InvoiceKit

/// `render-invoice batch INPUT… -o DIR`: many invoices in one process.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Render many invoices at once.",
    usage: "render-invoice batch [<input> ...] [--output <dir>] [<options>]",
    discussion: """
      An input is a folder (its files *.json, *.xml and *.pdf, by name), a JSON file with one invoice or an array of them, \
      NDJSON with one invoice a line, CSV with one row an item, or an e-invoice received: XML (CII, UBL) or a PDF with one \
      in it; - or none: standard input. Memory stays small however many there are.

      A bad invoice does not hold up the others: it is printed and, with all its problems, added to \
      DIR/failures.ndjson. A file appears whole or not at all. After a crash or Ctrl-C, the same call with --resume \
      does what is missing.

      EXAMPLES:
        render-invoice batch 2026-02/ -o out/
        render-invoice batch february.ndjson -o out/ --name '{date}-{customer}-{number}' --jobs 4
        render-invoice batch february.csv --company company.json -o out/ --csv french --fec
        psql -Atc 'select document from invoices' | render-invoice batch --zip february.zip
        render-invoice batch 2026-02/ -o out/ --resume
        render-invoice batch 2026-02/ -o pages/ --format png --pages all --dpi 96
        render-invoice batch 2026-02/ --format ndjson | duckdb -c "select sum(total) from read_json('/dev/stdin')"

      NAMES (--name): {number} {customer} {seller} {date} {year} {month} {type} {currency} {reference} {file} {index}
        Characters that a file system forbids become hyphens. Two invoices with one name: the second one fails.

      EXIT CODES: 0 when no invoice failed, 65 when one did; others as for rendering (render-invoice --help).
      """)

  @Argument(help: "Folders and files; - or none: standard input.", completion: .file())
  var inputs: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where the files go; it is created when it is not there.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "How the files are named, without the extension: {number}, and {seller}-{number} of invoices received.",
      valueName: "pattern"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "pdf, png, html, svg, json, xml, ubl: as for rendering; ndjson: the computed invoices, one a line, to --output or standard output.",
      valueName: "format"))
  var format = BatchFormat.pdf

  @Option(
    help: ArgumentHelp("How the inputs hold their invoices; auto looks at them.", valueName: "auto|json|ndjson|csv"))
  var input = InputFormat.auto

  @OptionGroup var spreadsheet: SpreadsheetOptions

  @Flag(help: "Leave out what an earlier run has made of the same invoices with the same options.")
  var resume = false

  @Flag(
    help: "At the end, remove the files of earlier runs into DIR that this one has not made, unless they were changed.")
  var clean = false

  @OptionGroup var results: BatchResultOptions
  @OptionGroup(title: "The books, in DIR") var books: BookOptions
  @OptionGroup var work: JobOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var picture: PictureOptions

  @Option(
    help: ArgumentHelp(
      "Customers and the template, logo and theme of their invoices: CSV, or YAML (Docs/Templates.md).",
      valueName: "file"), completion: .file(extensions: ["csv", "yaml", "yml"]))
  var templateFor: String?

  @OptionGroup(title: "E-invoice options") var eInvoice: EInvoiceOptions
  @OptionGroup(title: "Archive options") var archive: ArchiveOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    var job = BatchJob(
      plan: BatchPlan(
        inputs: inputs, inputFormat: input, company: spreadsheet.company, columns: spreadsheet.columns, output: output,
        format: format, name: name, jobs: work.count, isResuming: resume, isCleaning: clean, zip: results.zip,
        merge: results.merge, failures: results.failures, warnings: results.warnings, books: books),
      pictures: picture, page: page, look: look, customers: templateFor, eInvoice: eInvoice, archive: archive,
      reporter: Reporter(RenderInvoice.name, reports))
    job.run()
    throw ExitCode(job.reporter.status.rawValue)
  }
}
