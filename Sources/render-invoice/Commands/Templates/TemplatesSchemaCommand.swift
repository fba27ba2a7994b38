import ArgumentParser
import InvoiceCommands
import InvoiceKit
import SystemIO

/// `render-invoice templates schema`: the JSON Schema of template.yaml.
struct TemplatesSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema (draft 2020-12) of template.yaml, for editors.")

  func run() throws {
    var reporter = Reporter(RenderInvoice.name, .standard)
    do throws(SystemFailure) {
      try StandardOutput.write(Array(TemplateSchema.json.utf8))
    } catch {
      reporter.report(CommandFailure(error))
    }
    throw ExitCode(reporter.status.rawValue)
  }
}
