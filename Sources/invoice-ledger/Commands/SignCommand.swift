import ArgumentParser
import InvoiceCommands
internal import InvoiceKit
import InvoiceLedger

/// `invoice-ledger sign`: a signature over where the chains stand.
struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Sign where the chain of each company stands (Ed25519).",
    discussion: """
      The signed state is kept in the ledger and printed: its digest covers all invoices so far. Who keeps it, or the \
      public key, somewhere else can tell later whether the ledger was rewritten.

      EXAMPLES:
        invoice-ledger sign
        invoice-ledger sign --key /media/usb/ledger.key >> states.txt
      """)

  @OptionGroup var ledger: LedgerOptions

  @Option(
    help: ArgumentHelp("The key's file. (default: beside the ledger, ledger.key)", valueName: "file"),
    completion: .file())
  var key: String?

  @OptionGroup var reports: ReportOptions

  func run() throws {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    let key: SigningKey
    do throws(CommandFailure) {
      key = try SigningKey.read(self.key ?? SigningKey.standardPath(of: ledger.location))
    } catch {
      reporter.report(error)
      throw ExitCode(reporter.status.rawValue)
    }
    try LedgerCall.run(ledger, reports, isReadOnly: false) { ledger, _ throws(LedgerError) in
      var lines = ""
      for (issuer, checkpoint) in try ledger.sign(with: key.seed).sorted(by: { $0.key < $1.key }) {
        lines +=
          "\(PrintableText.of(issuer)) position \(checkpoint.position) chain \(Hexadecimal.text(checkpoint.chainHash)) "
          + "signed \(ISOTime.text(checkpoint.signedAt)) signature \(Hexadecimal.text(checkpoint.signature))\n"
      }
      return Array(lines.utf8)
    }
  }
}
