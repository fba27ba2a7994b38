import ArgumentParser
import InvoiceCommands
import InvoiceKit

/// `render-invoice templates diff`: what two templates do differently.
struct TemplatesDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare the pages that two templates make of an invoice, as they are seen.",
    discussion: "The status is 0 when all pages are equal, 1 when one differs.")

  @Argument(help: "The template at the left: a name or a folder.", completion: .directory)
  var first: String

  @Argument(help: "The template at the right.", completion: .directory)
  var second: String

  @Option(
    help: ArgumentHelp("The invoice; - for standard input.", valueName: "file"),
    completion: .file(extensions: ["json", "xml", "pdf"]))
  var data: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Pages that differ, side by side with frames around what does: of all to a folder, or the first to a file.",
      valueName: "file|dir"), completion: .file())
  var output: String?

  @OptionGroup var preview: PreviewOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    var diff = TemplateDiff(
      first, second, data: data, output: output, resolution: preview.dpi, page: preview.page,
      reporter: Reporter(RenderInvoice.name, reports))
    diff.run()
    let status = diff.reporter.status
    throw ExitCode(status == .done && diff.differs ? ExitStatus.different.rawValue : status.rawValue)
  }
}
