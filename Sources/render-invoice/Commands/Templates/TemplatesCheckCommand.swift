import ArgumentParser
import InvoiceCommands

/// `render-invoice templates check`: all that is wrong with a template.
struct TemplatesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Print all problems of templates: words, blocks, colours, and pages of every sample in every language.",
    discussion: """
      Each template is compiled in every language, and the invoices that come with the command are set with it: everyday \
      ones, and such with long texts, many lines and huge amounts. A missing label, a block that does not fit, a missing \
      character and too small a type are errors (65); what cannot be read well is a warning.
      """)

  @Argument(help: "Folders of templates, or names of bundled ones.", completion: .directory)
  var templates: [String]

  @Option(
    help: ArgumentHelp("The languages that they are to be in; all, unless told.", valueName: "tag,tag"))
  var languages: String?

  @Option(
    help: ArgumentHelp("A folder with more fonts. Repeatable.", valueName: "dir"), completion: .directory)
  var fonts: [String] = []

  @Option(
    help: ArgumentHelp(
      "text: problems on standard error; json: an object a template (NDJSON) on standard output.",
      valueName: "text|json"))
  var format = ReportFormat.text

  @OptionGroup var reports: ReportOptions

  func run() throws {
    var checking = TemplateChecking(
      templates: templates, languages: languages, fonts: fonts, format: format,
      reporter: Reporter(RenderInvoice.name, reports))
    checking.run()
    throw ExitCode(checking.reporter.status.rawValue)
  }
}
