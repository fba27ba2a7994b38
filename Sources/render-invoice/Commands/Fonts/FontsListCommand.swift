import ArgumentParser
import InvoiceCommands

/// `render-invoice fonts list`: the faces that there are.
struct FontsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List families, styles, files and scripts, and what their makers allow.",
    discussion: """
      The fonts of a template's folder `fonts`, those that come with the command and those of folders, in the order in \
      which they are searched. A script is \
      named when the font has its everyday letters; embedding is what the font says of it (OS/2 fsType).
      """)

  @Option(help: ArgumentHelp("A folder with more fonts. Repeatable.", valueName: "dir"), completion: .directory)
  var fonts: [String] = []

  @Option(
    help: ArgumentHelp("A template's folder, whose own fonts come first.", valueName: "name|dir"),
    completion: .directory)
  var template: String?

  @Option(help: ArgumentHelp("table, json: one array, or csv.", valueName: "table|json|csv"))
  var format = RowFormat.table

  @OptionGroup var reports: ReportOptions

  func run() throws {
    var listing = FontListing(
      folders: fonts, template: template, format: format, reporter: Reporter(RenderInvoice.name, reports))
    listing.run()
    throw ExitCode(listing.reporter.status.rawValue)
  }
}
