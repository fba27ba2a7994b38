import ArgumentParser
import InvoiceCommands

/// `render-invoice stream`: a filter for engines that send invoices through programs.
struct StreamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Answer each line of NDJSON with a rendered invoice.",
    usage: "render-invoice stream [--output <dir>] [<options>] < requests.ndjson > answers.ndjson",
    discussion: """
      Reads lines from standard input and answers each with one line, in their order, as soon as it is known. Nothing \
      is read far ahead of what was answered, so memory stays small.

      A LINE:     {"id": anything, "invoice": {…}, "options": {…}}
        or, of an e-invoice received (CII, UBL, Factur-X PDF): {"id": anything, "document": "base64", "file_name": "a.pdf"}
        id comes back as it is. options may be left out; they are, for this line, what the command's are:
        "language": "en", "draft": true, "facturx": "en16931" (or true, false), "pdfa": true.
      ITS ANSWER: {"id": …, "sha256": "…", "bytes": 23504, "pages": 1, "pdf": "base64"}
        or, with --output: {…, "path": "DIR/<sha256>.pdf"}; a line sent twice makes the same file.
        or, with --format png: {…, "png": "base64"}; likewise svg and html, which has no "pages".
        or, with --pages: {"id": …, "pages": 3, "files": [{"page": 1, "sha256": …, "bytes": …, "png": …}, …]}
        or, whatever is wrong with the line: {"id": …, "problems": [{"code": …, "path": "/invoice/…", …}]}

      EXAMPLES:
        render-invoice stream < requests.ndjson > answers.ndjson
        parallel --jobs 4 'render-invoice stream --jobs 1 < {} > {.}.answers' ::: part-*.ndjson

      Docs/Scale.md has recipes for GNU parallel and Apache Spark that survive killed workers.

      EXIT CODES: 0 when each line was answered, even with problems; 73 or 74 when a file could not be written; others \
      as for rendering (render-invoice --help).
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write files into this folder, which exists, named by their SHA-256.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "pdf; png, svg: a picture or a drawing of one page; html: the pages as one for screens and mails.",
      valueName: "format"))
  var format = StreamFormat.pdf

  @OptionGroup var work: JobOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var picture: PictureOptions
  @OptionGroup(title: "E-invoice options") var eInvoice: EInvoiceOptions
  @OptionGroup(title: "Archive options") var archive: ArchiveOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    var job = StreamJob(
      output: output, jobs: work.count, format: format, pictures: picture, page: page, look: look, eInvoice: eInvoice,
      archive: archive,
      reporter: Reporter(RenderInvoice.name, reports))
    job.run()
    throw ExitCode(job.reporter.status.rawValue)
  }
}
