import ArgumentParser
import InvoiceCommands

/// `render-invoice templates vars`: what a template can name.
struct TemplatesVarsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vars",
    abstract: "List every variable, condition and collection with its meaning and a value.",
    discussion: "Values are those of an invoice, or else of the invoices that come with the command.")

  @Option(
    help: ArgumentHelp("The invoice that values are taken from; - for standard input.", valueName: "file"),
    completion: .file(extensions: ["json", "xml", "pdf"]))
  var data: String?

  @Option(help: ArgumentHelp("The language that values are written in.", valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("text, or json: one object.", valueName: "text|json"))
  var format = ReportFormat.text

  @OptionGroup var reports: ReportOptions

  func run() throws {
    var listing = VocabularyListing(
      data: data, language: language, format: format, reporter: Reporter(RenderInvoice.name, reports))
    listing.run()
    throw ExitCode(listing.reporter.status.rawValue)
  }
}
