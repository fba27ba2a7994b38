import ArgumentParser
import InvoiceCommands
import InvoiceKit

/// `render-invoice check`: all problems, no page.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Print all problems of invoices; render nothing.",
    discussion: """
      Says nothing when all is well. Problems go to standard error; the status is 65 when one of them is an error, \
      0 when there are only warnings.

      All is done that rendering with the same options does, but for the writing: what rendering would tell is told, of \
      fonts, logo, language, template and attachments too.

      Without --facturx, --format xml or --format ubl an invoice is checked for its page only, which says nothing of it \
      as an e-invoice; with them it is checked against the rules of EN 16931 and, for French sellers, BR-FR.

      An e-invoice that was received is its sender's: what is odd about it is a warning. It is judged by all rules of EN 16931 \
      in CII and UBL, with the verdict of the official artefacts: what they call fatal is an error, the rest a warning. \
      The rules of its profile follow (XRechnung, Peppol, EXTENDED-CTC-FR), and BR-FR between French businesses, from \
      2026-09-01 on or with a French billing mode. Rules that it has besides are named as not checked, and so they can be broken; its XML Schema is \
      not checked. --rules chooses others.

      EXAMPLES:
        render-invoice check invoice.json
        render-invoice check --facturx 2026-02/*.json
        render-invoice check --rules en16931 received.xml
        render-invoice check --format ubl --profile peppol --errors json invoice.json
      """)

  @Argument(
    help: "Invoices as JSON, or e-invoices received (CII, UBL, Factur-X PDF); - or none: standard input.",
    completion: .file(extensions: ["json", "xml", "pdf"]))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the invoice is to become: pdf, png, svg, html or json (a page), xml (CII), ubl.", valueName: "format")
  )
  var format = RenderFormat.pdf

  @OptionGroup var page: PageOptions
  @OptionGroup var picture: PictureOptions
  @OptionGroup(title: "E-invoice options") var eInvoice: EInvoiceOptions
  @OptionGroup(title: "Archive options") var archive: ArchiveOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    var job = RenderJob(
      files: files, output: nil, format: format, pictures: picture, page: page, eInvoice: eInvoice, archive: archive,
      reporter: Reporter(RenderInvoice.name, reports), isChecking: true)
    job.run()
    throw ExitCode(job.reporter.status.rawValue)
  }

  func validate() throws {
    // Silence would pass for a good answer.
    if eInvoice.rules == RuleChoice(.none) {
      throw ValidationError("without rules nothing is checked: --rules en16931 or fr")
    }
  }
}
