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

      Without an option an invoice is checked for its page only, which says nothing of it as an e-invoice. With \
      --facturx, --format xml or --format ubl it is checked as what would be written then, against the rules of \
      EN 16931 and, for French sellers, BR-FR.

      EXAMPLES:
        render-invoice check invoice.json
        render-invoice check --facturx 2026-02/*.json
        render-invoice check --format ubl --profile peppol --errors json invoice.json
      """)

  @Argument(
    help: "Invoices as JSON, or e-invoices received (CII, UBL, Factur-X PDF); - or none: standard input.",
    completion: .file(extensions: ["json", "xml", "pdf"]))
  var files: [String] = []

  @Option(
    help: ArgumentHelp("What the invoice is to become: pdf or json (a page), xml (CII), ubl.", valueName: "format"))
  var format = OutputFormat.pdf

  @OptionGroup(title: "E-invoice options") var eInvoice: EInvoiceOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    var reporter = Reporter(format: reports.errors, isQuiet: reports.quiet)
    do throws(CommandFailure) {
      let kind = try DocumentKind(format: format, options: eInvoice)
      guard eInvoice.rules != EInvoiceRules.none else {
        // Silence would pass for a good answer.
        throw CommandFailure(.usage, "usage", "without rules nothing is checked", hint: "--rules en16931 or fr")
      }
      for input in try InputList.inputs(from: files) {
        do throws(CommandFailure) {
          let bytes = try InputFile.read(input)
          let name = InputFile.displayName(input)
          do throws(InvoiceProblems) {
            let read = try InvoiceInput(bytes, purpose: kind.purpose)
            reporter.report(warnings: read.warnings, file: name)
            do throws(InvoiceProblems) {
              _ = try kind.bytes(of: read.invoice)
              guard read.faults.isEmpty else { throw InvoiceProblems([]) }
            } catch {
              throw read.faults(and: error, in: bytes)
            }
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
