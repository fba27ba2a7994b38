import ArgumentParser

/// `render-invoice stream`: a filter for engines that send invoices through programs.
struct StreamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Answer each line of NDJSON with a rendered invoice.",
    usage: "render-invoice stream [--output <dir>] [<options>] < requests.ndjson > answers.ndjson",
    discussion: """
      Reads lines from standard input and answers each with one line, in their order, as soon as it is known. Nothing \
      is read far ahead of what was answered, so memory stays small.

      A LINE:     {"id": anything, "invoice": {…}, "options": {"language": "en", "draft": false}}
        id comes back as it is; options may be left out.
      ITS ANSWER: {"id": …, "sha256": "…", "bytes": 23504, "pages": 1, "pdf": "base64"}
        or, with --output: {…, "path": "DIR/<sha256>.pdf"}; a line sent twice makes the same file.
        or, whatever is wrong with the line: {"id": …, "problems": [{"code": …, "path": "/invoice/…", …}]}

      EXAMPLES:
        render-invoice stream < requests.ndjson > answers.ndjson
        parallel --pipe -k -N 500 render-invoice stream --jobs 1 < requests.ndjson > answers.ndjson

      EXIT CODES: 0 when each line was answered, even with problems; others as for rendering (render-invoice --help).
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write files into this folder, named by their SHA-256.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("So many lines at the same time. (default: one a core)", valueName: "n"))
  var jobs: Int?

  @OptionGroup var page: PageOptions
  @OptionGroup(title: "E-invoice options") var eInvoice: EInvoiceOptions
  @OptionGroup(title: "Archive options") var archive: ArchiveOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 256") }
  }

  func run() throws {
    var job = StreamJob(
      output: output, jobs: jobs ?? WorkerThread.coreCount, page: page, eInvoice: eInvoice, archive: archive,
      reporter: Reporter(format: reports.errors, isQuiet: reports.quiet))
    job.run()
    throw ExitCode(job.reporter.status.rawValue)
  }
}
