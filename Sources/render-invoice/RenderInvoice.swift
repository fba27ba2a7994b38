import ArgumentParser
import InvoiceCommands
import InvoiceKit

/// The command; without a subcommand it renders.
@main
struct RenderInvoice: RootCommand {
  static let name = CommandName("render-invoice", batch: "render-invoice batch", verb: "renders")

  static let configuration = CommandConfiguration(
    commandName: name.text,
    abstract: "Render an invoice from JSON as PDF.",
    version: Release.version,
    subcommands: [
      RenderCommand.self, BatchCommand.self, StreamCommand.self, CheckCommand.self, ExtractCommand.self,
      InspectCommand.self, StatementCommand.self, SchemaCommand.self, TemplatesCommand.self, FontsCommand.self,
      PreviewCommand.self,
    ],
    defaultSubcommand: RenderCommand.self)

  /// Starts the process.
  static func main() { CommandProcess.run(self) }

  static func runPlainly(_ arguments: [String]) {
    if let call = PlainCall(arguments, commands: subcommandNames + ["help"]) { call.run() }
  }

  static func words(of option: String, in subcommand: String) -> [String]? {
    guard option == "--format" else { return nil }
    return switch subcommand {
    case "batch": BatchFormat.allCases.map(\.rawValue)
    case "stream": StreamFormat.allCases.map(\.rawValue)
    case "statement": StatementFormat.allCases.map(\.rawValue)
    case "templates": ListFormat.allCases.map(\.rawValue)
    case "fonts": RowFormat.allCases.map(\.rawValue)
    case "inspect": ReportFormat.allCases.map(\.rawValue)
    default: RenderFormat.allCases.map(\.rawValue)
    }
  }
}
