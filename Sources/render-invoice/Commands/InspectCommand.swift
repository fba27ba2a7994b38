import ArgumentParser
import InvoiceCommands
import InvoiceKit
import SystemIO

/// `render-invoice inspect`: what an e-invoice says of itself.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what an e-invoice (PDF or XML) says of itself, and what does not fit together.",
    discussion: """
      Number, dates, parties, totals, profile and attachments, then findings: where metadata, attachment, XML and \
      container contradict each other, and where amounts do not add up. It is no validation: a file without findings \
      can still break rules. The status is 0 when the file could be looked at, findings or not.
      """)

  @Argument(help: "A PDF or XML file; - or none: standard input.", completion: .file(extensions: ["pdf", "xml"]))
  var file = "-"

  @Option(help: ArgumentHelp("text, or json: one object.", valueName: "text|json"))
  var format = ReportFormat.text

  @OptionGroup var reports: ReportOptions

  func run() throws {
    var reporter = Reporter(RenderInvoice.name, reports)
    do throws(CommandFailure) {
      guard let input = try InputList.inputs(from: [file]).first else { return }
      let bytes = try InputFile.read(input)
      do throws(InvoiceProblems) {
        let desk = EInvoiceDesk(for: RenderInvoice.name)
        let report: InspectionReport = try MemoryCeiling.during { () throws(InvoiceProblems) in try desk.inspect(bytes)
        }
        Self.print(report, as: format, &reporter)
      } catch {
        reporter.report(error, file: InputFile.displayName(input))
      }
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }

  private static func print(_ report: InspectionReport, as format: ReportFormat, _ reporter: inout Reporter) {
    do throws(SystemFailure) {
      try StandardOutput.write(format == .json ? report.json : Array(report.text.utf8))
    } catch {
      reporter.report(CommandFailure(error))
    }
  }
}
