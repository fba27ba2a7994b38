import ArgumentParser
internal import ByteCoding
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SystemIO

/// `invoice-ledger statement CUSTOMER`: a customer's statement of account as PDF.
struct StatementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement",
    abstract: "Set a customer's statement of account: documents, payments, balance, open amounts by age.",
    usage: "invoice-ledger statement <customer> [--at <date>] [--from <date>] [--output <file|dir>] [<options>]",
    discussion: """
      The customer is named by SIREN, VAT number or name. The PDF is archivable and accessible (PDF/A-3a, PDF/UA-1). \
      With invoices in several currencies there is a file for each, and the output is a folder. The look is that of the \
      customer's last invoice (`theme`, logo), changed by --theme and --logo.

      EXAMPLES:
        invoice-ledger statement 'Atelier Nord' -o statement.pdf
        invoice-ledger statement 552100554 --at 2026-03-31 --from 2026-01-01 -o out/
      """)

  @Argument(help: "The customer: SIREN, VAT number or name.") var customer: String
  @Option(
    help: ArgumentHelp("The day that it is of. (default: today)", valueName: "date"),
    transform: DateArgument.day)
  var at: DateArgument?

  @Option(
    help: ArgumentHelp("The first day that is listed; it begins with the balance before.", valueName: "date"),
    transform: DateArgument.day)
  var from: DateArgument?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, or a folder (it exists, or ends in a slash and is made).", valueName: "file|dir"),
    completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("The language: de, en, es, fr, it, nl, pl, pt.", valueName: "tag")) var language = "fr"

  @Option(
    help: ArgumentHelp("A folder with more fonts, for scripts the bundled ones lack. Repeatable.", valueName: "dir"),
    completion: .directory)
  var fonts: [String] = []

  @OptionGroup var look: LookOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var issuers: IssuerOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws { try DateArgument.check(from: from, to: at, "--at") }

  func run() throws {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    do throws(CommandFailure) {
      var options = RenderOptions()
      try look.applyToStatements(&options)
      let opened = try ledger.open(isReadOnly: true)
      let issuer = try issuers.only(in: opened, at: ledger.location)
      let statements: [CustomerStatement]
      do throws(LedgerError) {
        statements = try opened.statements(
          of: customer, issuer: issuer, at: at?.date, from: from?.date, language: language)
      } catch { throw CommandFailure(error, ledger: ledger.location) }
      let place = try OutputPlace(option: output, inputCount: statements.count)
      if case .standardOutput = place, FileDescriptor.standardOutput.isTerminal {
        throw CommandFailure(
          .usage, "terminal", "a PDF is not written to a terminal", hint: "name a file: --output statement.pdf")
      }
      try place.prepare()
      for statement in statements { try write(statement, options, to: place, &reporter) }
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }

  private func write(
    _ statement: CustomerStatement, _ options: RenderOptions, to place: OutputPlace, _ reporter: inout Reporter
  ) throws(CommandFailure) {
    let bytes: [UInt8]
    do throws(InvoiceProblems) {
      let pdf = try statement.pdf(
        fonts: fonts, language: language, theme: options.theme, logo: options.logo)
      reporter.report(warnings: pdf.warnings, file: customer)
      bytes = pdf.bytes
    } catch {
      if let failure = CommandFailure(error) { throw failure }
      reporter.report(error, file: customer)
      return
    }
    switch place {
    case .standardOutput: try asCommand(StandardOutput.write(bytes))
    case .file(let path): try write(bytes, to: path, isDerived: false)
    case .folder(let folder):
      // Names of others are no names of files.
      let name = String(
        statement.customer.unicodeScalars.map { scalar in
          scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? Character(scalar) : "-"
        }
      ).prefix(60)
      let file = "statement-\(name)-\(statement.date)-\(statement.currency.code).pdf"
      try write(bytes, to: FilePath.join(folder, file), isDerived: true)
    }
  }

  private func write(_ bytes: [UInt8], to path: String, isDerived: Bool) throws(CommandFailure) {
    try asCommand(
      OutputFile.write(
        bytes, to: path, temporaryName: .ofProcess(InvoiceLedgerCommand.name), isDerived: isDerived))
  }
}
