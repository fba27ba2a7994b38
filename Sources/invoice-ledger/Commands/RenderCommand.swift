import ArgumentParser
import InvoiceCommands
import InvoiceKit
import InvoiceLedger

/// `invoice-ledger render NUMBER…`: the documents of issued invoices, as they were made first.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Render issued invoices again: the same bytes, or what is different.",
    usage: "invoice-ledger render <number> ... [--output <file|dir>] [<options>]",
    discussion: """
      The ledger keeps what each invoice was rendered with: template, fonts, logo, attachments, options. So its document \
      is the same in years, byte for byte. Where it cannot be, as another release sets letters otherwise, a warning says \
      which ingredient is another one.

      EXAMPLES:
        invoice-ledger render INV-202602-0001 > invoice.pdf
        invoice-ledger render INV-202602-0001 INV-202602-0002 -o out/
      """)

  @Argument(help: "The invoices' numbers.")
  var numbers: [String]

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var issuer: IssuerOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; or a folder (it exists, or ends in a slash and is made), where each file gets its invoice's number.",
      valueName: "file|dir"), completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "A folder with the fonts of yours that invoices were rendered with; they are found by their content. Repeatable.",
      valueName: "dir"), completion: .directory)
  var fonts: [String] = []

  @OptionGroup var reports: ReportOptions

  func run() throws {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    do throws(CommandFailure) {
      let place = try OutputPlace(option: output, inputCount: numbers.count)
      let opened = try ledger.openForReading()
      let issuer = try issuer.issuer(in: opened, at: ledger.location)
      let renderer = LedgerRenderer(opened, fonts: fonts)
      var isPrepared = false
      for number in numbers {
        guard let rendering = try renderer.rendering(of: number, issuer, at: ledger.location, &reporter) else {
          continue
        }
        if rendering.form == .pdf { try place.refuseTerminal(for: InvoiceLedgerCommand.name) }
        if !isPrepared { try place.prepare() }
        isPrepared = true
        let name = NumberedFile.name(of: rendering)
        try place.write(rendering.file.bytes, fileName: name, for: InvoiceLedgerCommand.name)
      }
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }
}
