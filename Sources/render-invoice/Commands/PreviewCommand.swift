import ArgumentParser
import InvoiceCommands

/// `render-invoice preview`: a template in the browser, as it is being made.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show a template in the browser, and show it anew with each save.",
    discussion: """
      Prints the address of a page of this machine (127.0.0.1), which no other can see. It shows the invoice's pages and \
      what is wrong, with its place; looks, languages and invoices can be chosen, and b shows the blocks with their lines. \
      SIGINT (Ctrl-C) and SIGTERM end it, with status 0.

      EXAMPLES:
        render-invoice preview --watch ./acme --data invoice.json
        render-invoice preview --watch ./acme --watch ./other --port 4000 --theme accent=#0f766e
      """)

  @Option(
    help: ArgumentHelp("The folder of a template; the first is shown first. Repeatable.", valueName: "dir"),
    completion: .directory)
  var watch: [String]

  @Option(
    help: ArgumentHelp("The invoice; without one those that come with the command.", valueName: "file"),
    completion: .file(extensions: ["json", "xml", "pdf"]))
  var data: String?

  @Option(help: ArgumentHelp("The port; 0: whichever is free.", valueName: "n"))
  var port = 0

  @OptionGroup var preview: PreviewOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    var job = PreviewJob(
      folders: watch, data: data, port: port, resolution: preview.dpi, page: preview.page, look: look,
      reporter: Reporter(RenderInvoice.name, reports))
    job.run()
    throw ExitCode(job.reporter.status.rawValue)
  }
}
