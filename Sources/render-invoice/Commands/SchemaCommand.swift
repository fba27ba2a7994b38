import ArgumentParser
import InvoiceCommands
import InvoiceKit
import SystemIO

/// `render-invoice schema`: the JSON Schema of the input.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema (draft 2020-12) of the invoice JSON.")

  func run() throws {
    var reporter = Reporter(RenderInvoice.name, .standard)
    do throws(SystemFailure) {
      try StandardOutput.write(Array(InvoiceSchema.json.utf8))
    } catch {
      reporter.report(CommandFailure(error))
    }
    throw ExitCode(reporter.status.rawValue)
  }
}
