import ArgumentParser
import InvoiceKit

/// `render-invoice check`: all problems, no page.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Print all problems of invoices; render nothing.",
    discussion: """
      Says nothing when all is well. Problems go to standard error; the status is 65 when one of them is an error, \
      0 when there are only warnings.
      """)

  @Argument(
    help: "Invoices as JSON, or e-invoices received (CII, UBL, Factur-X PDF); - or none: standard input.",
    completion: .file(extensions: ["json", "xml", "pdf"]))
  var files: [String] = []

  @OptionGroup var reports: ReportOptions

  func run() throws {
    var reporter = Reporter(format: reports.errors, isQuiet: reports.quiet)
    do throws(CommandFailure) {
      for input in try InputList.inputs(from: files) {
        do throws(CommandFailure) {
          let json = try InputFile.read(input)
          let name = InputFile.displayName(input)
          do throws(InvoiceProblems) {
            reporter.report(warnings: try InvoiceInput(json).warnings, file: name)
          } catch {
            reporter.report(error, file: name)
          }
        } catch {
          reporter.report(error)
        }
      }
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }
}
