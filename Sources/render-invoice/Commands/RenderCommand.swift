import ArgumentParser
import InvoiceCommands
import InvoiceKit

/// `render-invoice [FILE…]`: invoices become pages.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Render an invoice from JSON as PDF.",
    usage: """
      render-invoice [<file> ...] [--output <file|dir>] [<options>]
             render-invoice batch <input> ... --output <dir>
             render-invoice stream
             render-invoice check [<file> ...]
             render-invoice extract <pdf or xml> [--output <file>|--attachments <dir>]
             render-invoice inspect <pdf or xml> [--format json]
             render-invoice schema
             render-invoice templates list|new|vars|check|diff|schema
             render-invoice fonts list
             render-invoice preview --watch <dir> [--data <file>]
      """,
    discussion: HelpText.discussion)

  static let standardFormat = RenderFormat.pdf

  @Argument(
    help: "Invoices as JSON, or e-invoices received (CII, UBL, Factur-X PDF); - or none: standard input.",
    completion: .file(extensions: ["json", "xml", "pdf"]))
  var files: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; or a folder (it exists, or ends in a slash and is made), where each file gets its invoice's number. Of --pages also page-%d.png.",
      valueName: "file|dir"), completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "pdf; png: a picture of one page; svg: a drawing of one page, its texts as texts; html: the pages as one that adapts to screens and mails; json: the computed invoice, which is valid input again; xml: CII D22B, the XML of Factur-X; ubl: UBL 2.1.",
      valueName: "format"))
  var format = Self.standardFormat

  @OptionGroup var page: PageOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var picture: PictureOptions
  @OptionGroup(title: "E-invoice options") var eInvoice: EInvoiceOptions
  @OptionGroup(title: "Archive options") var archive: ArchiveOptions
  @OptionGroup var reports: ReportOptions

  /// The work that was asked for.
  var job: RenderJob {
    RenderJob(
      files: files, output: output, format: format, pictures: picture, page: page, look: look, eInvoice: eInvoice,
      archive: archive,
      reporter: Reporter(RenderInvoice.name, reports))
  }

  func run() throws {
    var job = job
    job.run()
    throw ExitCode(job.reporter.status.rawValue)
  }
}
