import ArgumentParser
import InvoiceCommands

/// `render-invoice templates list`: the looks that there are.
struct TemplatesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the looks that come with the command, with pictures on demand.")

  @Option(
    help: ArgumentHelp(
      "text; json: one object; html: a page with a picture of each, in one file.", valueName: "text|json|html"))
  var format = ListFormat.text

  @Option(
    help: ArgumentHelp("Write a picture of each look, NAME.png, to a folder.", valueName: "dir"),
    completion: .directory)
  var pictures: String?

  @OptionGroup var reports: ReportOptions

  func run() throws {
    var listing = TemplateListing(
      format: format, pictures: pictures, reporter: Reporter(RenderInvoice.name, reports))
    listing.run()
    throw ExitCode(listing.reporter.status.rawValue)
  }
}
