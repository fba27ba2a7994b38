import ArgumentParser
import InvoiceCommands

/// `render-invoice templates new`: the folder of a template of one's own.
struct TemplatesNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a folder with a template of your own, which renders at once.",
    discussion: """
      It extends another one and looks like it until something in it is changed; of a template that is a folder it is a \
      copy, with its fonts and pictures. Beside it stands its schema, by which editors complete and check it. Nothing is \
      written over.
      """)

  @Argument(help: "What it is called, and its folder.")
  var name: String

  @Option(help: ArgumentHelp("The look that it begins with, or a folder.", valueName: "name|dir"))
  var from = "classic"

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder around it.", valueName: "dir"), completion: .directory)
  var output: String?

  @OptionGroup var reports: ReportOptions

  func run() throws {
    var creation = TemplateCreation(
      name: name, parent: from, output: output, reporter: Reporter(RenderInvoice.name, reports))
    creation.run()
    throw ExitCode(creation.reporter.status.rawValue)
  }
}
