import ArgumentParser
import Glibc
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SystemIO

/// `invoice-ledger worker`: renders what was left to workers.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Render the invoices that were issued with --queue, and deliver the documents.",
    usage: """
      invoice-ledger worker --output <dir> [--until-empty] [<options>]
             invoice-ledger worker --command <command> [--until-empty] [<options>]
             invoice-ledger worker --status [--format table|json|csv]
             invoice-ledger worker --retry
      """,
    discussion: """
      Start as many as you like, on as many machines as you like: no two of them have the same invoice. A worker claims \
      a few for the time of a lease and makes that longer while it works. When one dies, the others take over when its \
      lease is over.

      A folder gets whole files only; the same document once more is the same file. In a ledger of several issuers each \
      has a folder in it. A command gets the document on its standard input, and what it is in its environment: \
      INVOICE_NUMBER, INVOICE_FILE, INVOICE_FORM (pdf, json, xml, ubl), INVOICE_DATE, INVOICE_ISSUER, INVOICE_ATTEMPT \
      and INVOICE_FENCE. When a worker dies between the command's end and its own word to the ledger, another one gives \
      the document to the command again, with a greater INVOICE_FENCE: who must not take it twice keeps the number, and \
      who must not be overtaken refuses a fence that is smaller than one that was there.

      A command that ends with another status than 0 has failed. What fails is tried again after --retry-after seconds, \
      then after twice as many, and so on, up to an hour; after --tries attempts it is given up: --status lists it, and \
      --retry begins it anew.

      SIGTERM and SIGINT: what is under way is finished, the rest is handed back.

      EXAMPLES:
        invoice-ledger issue --facturx --queue february.ndjson
        invoice-ledger worker -o out/ --until-empty
        invoice-ledger worker --command 'mail-invoice "$INVOICE_FILE"' --jobs 4
        invoice-ledger worker --status

      EXIT CODES: as of invoice-ledger; 65 or 74 when one was given up.
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder that gets the documents, each named by its number.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp("What gets each document on its standard input, as /bin/sh takes it.", valueName: "command"))
  var command: String?

  @Flag(help: "End when nothing is left to do, also not for other workers.")
  var untilEmpty = false

  @Flag(help: "Say how many are waiting, running and given up, and why.")
  var status = false

  @Flag(help: "Begin anew those that were given up.")
  var retry = false

  @Option(help: ArgumentHelp("How --status prints.", valueName: "table|json|csv"))
  var format: RowFormat?

  @Option(help: ArgumentHelp("So often a document is tried.", valueName: "n"))
  var tries = 8

  @Option(help: ArgumentHelp("How long it waits after the first attempt.", valueName: "seconds"))
  var retryAfter = 10

  @Option(
    help: ArgumentHelp("How long others leave its jobs alone when it dies or loses the ledger.", valueName: "seconds"))
  var lease = 60

  @Option(help: ArgumentHelp("How long a command may take for one document.", valueName: "seconds"))
  var timeout = 600

  @Option(
    help: ArgumentHelp(
      "A folder with the fonts of yours that invoices are rendered with; they are found by their content. Repeatable.",
      valueName: "dir"), completion: .directory)
  var fonts: [String] = []

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var work: JobOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws {
    let tasks = [output != nil, command != nil, status, retry].count { $0 }
    guard tasks == 1 else {
      throw ValidationError(
        "say what to do with the documents: --output DIR or --command COMMAND; or ask: --status, or --retry")
    }
    if output == "" || output == "-" { throw ValidationError("--output is a folder: --output out/") }
    if command == "" { throw ValidationError("--command is empty") }
    if format != nil, !status { throw ValidationError("--format is for --status") }
    if untilEmpty, status || retry { throw ValidationError("--until-empty is for a worker") }
    for (name, value, range) in [
      ("--tries", tries, 1...1_000), ("--retry-after", retryAfter, 0...86_400), ("--lease", lease, 1...86_400),
      ("--timeout", timeout, 1...86_400),
    ] where !range.contains(value) {
      throw ValidationError("\(name) is a number from \(range.lowerBound) to \(range.upperBound)")
    }
  }

  func run() throws {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    do throws(CommandFailure) {
      if status {
        try tellStatus()
      } else if retry {
        let opened = try ledger.open()
        let count = try asked { () throws(LedgerError) in try opened.retryFailedJobs() }
        reporter.note("\(Counted.text(count, "document is", plural: "documents are")) to be made again")
      } else {
        try deliver(&reporter)
      }
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }

  private func tellStatus() throws(CommandFailure) {
    let opened = try ledger.open(isReadOnly: true)
    let report = try asked { () throws(LedgerError) in
      JobReport(counts: try opened.jobCounts(), failed: try opened.failedJobs(limit: JobReport.limit))
    }
    try asCommand(StandardOutput.write(report.bytes(as: format ?? .table)))
  }

  private func deliver(_ reporter: inout Reporter) throws(CommandFailure) {
    // Before anything starts a thread.
    let signals = SignalWatch()
    // Else nobody could say how a command has ended.
    signal(SIGCHLD, SIG_DFL)
    let delivery: any DocumentDelivery
    if let output {
      delivery = try FolderDelivery(output)
    } else {
      delivery = CommandDelivery(command: ShellCommand(command ?? ""), limit: .seconds(timeout))
    }
    _ = FileDescriptor.raisedLimit()
    let opened = try ledger.open()
    let plan = RenderWorker.Plan(
      name: Self.name, threads: try asCommand(SystemRoom.rendering.jobs(work.count, otherFiles: 8)),
      lease: Int64(lease) * 1_000, retries: RetryPlan(tries: tries, first: Int64(retryAfter) * 1_000),
      endsWhenEmpty: untilEmpty)
    let worker = RenderWorker(
      opened, at: ledger.location, plan: plan, delivery: delivery, fonts: fonts, signals: signals, reporter: reporter)
    var failure: CommandFailure?
    var received: Int32?
    do throws(CommandFailure) { received = try worker.run() } catch { failure = error }
    reporter = worker.reporter
    reporter.note("\(Counted.text(worker.doneCount, "document", plural: "documents")) delivered")
    if let failure { throw failure }
    if let received { signals.end(by: received) }
  }

  /// The machine and the process, for whoever looks into the ledger.
  private static var name: String {
    var machine = utsname()
    uname(&machine)
    let host = withUnsafeBytes(of: &machine.nodename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    return "\(PrintableText.of(host)):\(getpid())"
  }

  private func asked<Answer>(_ question: () throws(LedgerError) -> Answer) throws(CommandFailure) -> Answer {
    do throws(LedgerError) { return try question() } catch { throw CommandFailure(error, ledger: ledger.location) }
  }
}
