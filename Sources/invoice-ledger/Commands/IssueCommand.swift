import ArgumentParser
internal import ByteCoding
import Glibc
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SystemIO

/// `invoice-ledger issue DRAFT…`: drafts become issued invoices, and these become documents.
struct IssueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "Issue drafts, and render what was issued.",
    usage: """
      invoice-ledger issue [<draft> ...] [--output <file|dir>] [<options>]
             invoice-ledger issue [--batch] <input> ... --output <dir> [<options>]
      """,
    discussion: """
      A draft is an invoice JSON without `invoice_number`; without a `date` it is issued today. Everything is checked, \
      and the document made, before a number is used; then the number, the date and the invoice are stored at once, and \
      the document is written. If only that fails, the invoice is issued: the message says its number, and \
      `invoice-ledger render NUMBER` writes the document.

      Folders, arrays, NDJSON and CSV are a batch: numbers in the order of the inputs, a group of drafts at a time, and \
      the books of the month in the output's folder, as `render-invoice batch` writes them. In a batch each draft's \
      digest is its idempotency key, so that the same call goes on where one was interrupted, and gives no draft two \
      numbers.

      EXAMPLES:
        invoice-ledger issue draft.json -o out/
        invoice-ledger issue --facturx < draft.json > invoice.pdf
        invoice-ledger issue --dry-run drafts/*.json
        invoice-ledger issue final.json --deduct DEP-202602-0001 -o out/
        invoice-ledger issue --idempotency-key order-4711 draft.json -o out/
        invoice-ledger issue --facturx february.ndjson -o 2026-02/ --fec --zip february.zip
        invoice-ledger issue --facturx february.ndjson -o 2026-02/ --fec --zip february.zip --resume
        invoice-ledger issue --facturx --queue february.ndjson

      EXIT CODES: as of invoice-ledger; 65 when a draft was not issued, whatever became of the others.
      """)

  @Argument(
    help: "Drafts as JSON; folders and files of several; - or none: standard input.",
    completion: .file(extensions: ["json", "ndjson", "csv"]))
  var drafts: [String] = []

  @OptionGroup var ledger: LedgerOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; or a folder (it exists, or ends in a slash and is made), where each file gets its invoice's number.",
      valueName: "file|dir"), completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "pdf; json: the issued invoice; xml: CII D22B, the XML of Factur-X; ubl: UBL 2.1; ndjson: the issued invoices of a "
        + "batch, one a line.", valueName: "format"))
  var format = IssueFormat.pdf

  @Option(
    help: ArgumentHelp(
      "A word of yours for the draft: a second call with it and the same draft returns the same invoice.",
      valueName: "key"))
  var idempotencyKey: String?

  @Option(
    help: ArgumentHelp(
      "Deduct a deposit from the one draft, by its number: once, when it is paid. Repeatable.", valueName: "number"))
  var deduct: [String] = []

  @Flag(help: "Check the drafts and print the numbers that they would get; issue nothing, write nothing.")
  var dryRun = false

  @Flag(
    help:
      "Issue, print the numbers, and leave the documents to `invoice-ledger worker`: they get the form that the other options name."
  )
  var queue = false

  @Flag(help: "Take the inputs as a batch, also those that do not look like one.")
  var batch = false

  @Option(
    help: ArgumentHelp("How the inputs of a batch hold their drafts.", valueName: "auto|json|ndjson|csv"))
  var input: InputFormat?

  @OptionGroup var spreadsheet: SpreadsheetOptions

  @Option(help: ArgumentHelp("How the files of a batch are named. (default: {number})", valueName: "pattern"))
  var name: String?

  @Flag(help: "Leave files alone that an earlier run of the same batch has written.")
  var resume = false

  @Flag(help: "At the end of a batch, remove the files of earlier runs that this one has not made.")
  var clean = false

  @OptionGroup var results: BatchResultOptions
  @OptionGroup(title: "The books of a batch, in DIR") var books: BookOptions
  @OptionGroup var work: JobOptions
  @OptionGroup var page: PageOptions
  @OptionGroup(title: "E-invoice options") var eInvoice: EInvoiceOptions
  @OptionGroup(title: "Archive options") var archive: ArchiveOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws {
    if page.draft { throw ValidationError("what is issued is no draft: leave out --draft") }
    if idempotencyKey == "" { throw ValidationError("--idempotency-key is empty") }
    if idempotencyKey != nil, isBatch || drafts.count > 1 {
      throw ValidationError("--idempotency-key is for one draft: those of a batch have their digests as keys")
    }
    if queue,
      !deduct.isEmpty || resume || clean || books.fec || books.noBooks || format == .ndjson
        || results.isAny || output != nil || name != nil
    {
      throw ValidationError("with --queue workers write the documents, and `invoice-ledger export` the books")
    }
    if !deduct.isEmpty, isBatch || drafts.count > 1 { throw ValidationError("--deduct is for one draft") }
  }

  func run() throws {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    do throws(CommandFailure) {
      let opened = try ledger.open(isReadOnly: dryRun)
      if !deduct.isEmpty {
        try issueFinal(with: opened, &reporter)
      } else if queue, !dryRun {
        var issuing = try IssueQueue(
          ledger: opened, options: ledger, plan: plan, key: idempotencyKey,
          kind: DocumentKind(format: format.batch.output, options: eInvoice, archive: archive, isDraft: false),
          factory: { (kind) throws(CommandFailure) in try RendererFactory(page: page, archive: archive, kind: kind) },
          reporter: reporter)
        issuing.run()
        reporter = issuing.reporter
      } else if !isBatch {
        issueEach(with: opened, &reporter)
      } else if dryRun {
        let kind = try DocumentKind(format: format.batch.output, options: eInvoice, archive: archive, isDraft: false)
        var preview = IssuePreview(
          ledger: opened, options: ledger, plan: plan, purpose: kind.purpose, reporter: reporter)
        preview.run()
        reporter = preview.reporter
      } else {
        issueAll(with: opened, &reporter)
      }
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }

  /// Whether the drafts are to be issued as a batch: the call says so, or what it names is one.
  private var isBatch: Bool {
    batch || format == .ndjson || resume || clean || books.fec
      || results.isAny || [spreadsheet.company, spreadsheet.columns, name].contains { $0 != nil } || input != nil
      || drafts.contains { InputKind.isSeveral($0) }
  }

  private var plan: BatchPlan {
    BatchPlan(
      title: "issue", inputs: drafts, inputFormat: input ?? .auto, company: spreadsheet.company,
      columns: spreadsheet.columns, output: output, format: format.batch, name: name ?? "{number}", jobs: work.count,
      isResuming: resume, isCleaning: clean, zip: results.zip, merge: results.merge, failures: results.failures,
      warnings: results.warnings, books: books)
  }

  /// The final invoice after deposits.
  private func issueFinal(with opened: Ledger, _ reporter: inout Reporter) throws(CommandFailure) {
    let input = drafts.first ?? "-"
    let json = try InputFile.read(input)
    let job = FollowingJob(
      ledger: opened, location: ledger.location, name: InputFile.displayName(input), output: output,
      format: format.batch.output, idempotencyKey: idempotencyKey, isDry: dryRun, page: page, eInvoice: eInvoice,
      archive: archive)
    try job.run(&reporter) { purpose in
      try opened.finalInvoice(json, deducting: deduct, purpose: purpose, idempotencyKey: idempotencyKey)
    }
  }

  private func issueEach(with opened: Ledger, _ reporter: inout Reporter) {
    let step = IssueStep(
      opened, at: ledger.location, key: idempotencyKey, isDry: dryRun)
    var job = RenderJob(
      files: drafts, output: output, format: format.batch.form, page: page, eInvoice: eInvoice,
      archive: archive, reporter: reporter, isChecking: dryRun, step: step)
    job.run()
    reporter = job.reporter
    if !step.unwritten.isEmpty {
      reporter.report(.unwritten(step.unwritten.prefix(5).map(\.number), count: step.unwritten.count))
    }
  }

  private func issueAll(with opened: Ledger, _ reporter: inout Reporter) {
    var job = BatchJob(plan: plan, page: page, eInvoice: eInvoice, archive: archive, reporter: reporter)
    let (location, format) = (ledger.location, format.batch)
    var issuing: IssueBatch?
    job.makeSource = { (setting) throws(CommandFailure) in
      let made = try IssueBatch(opened, at: location, format: format, setting: setting)
      issuing = made
      return (made, made)
    }
    job.run()
    reporter = job.reporter
    issuing?.report(to: &reporter)
  }
}
