public import Billing
internal import InvoiceCommands
public import InvoiceKit
internal import SystemIO

/// The rendering API: what `render-invoice` and the ledger do, for programs in any language; Docs/RenderingAPI.md
/// describes it.
///
/// Without tokens it is off. Pages are set on threads of its own, PDFs of others are opened in processes of their own.
public final class RenderingAPI: Sendable {
  /// Who speaks in hints: they are those of the command.
  static let command = CommandName("render-invoice", batch: "render-invoice batch", verb: "renders")
  /// So many batches are worked at at once; each holds some documents.
  static let maximumBatches = 8

  let settings: RenderingSettings
  let work: DocumentWork
  let pool: WorkPool
  let batches = BatchPlaces(RenderingAPI.maximumBatches)
  let ledger: BillingLedger?
  let quotas = RenderingQuotas()

  /// An API that works as soon as a server has it.
  ///
  /// - Parameters:
  ///   - settings: with which tokens it is called, and how much it takes.
  ///   - ledger: what issues invoices; nil: none are issued.
  ///   - program: what opens PDFs of others when it is called as ``PDFReader`` says: this program, unless it is a test.
  /// - Throws: what is wrong with the fonts.
  public init(
    settings: RenderingSettings, ledger: BillingLedger? = nil, program: String = "/proc/self/exe"
  ) throws(InvoiceProblems) {
    (self.settings, self.ledger) = (settings, ledger)
    work = DocumentWork(
      desk: try DocumentDesk(
        for: Self.command, fonts: settings.fonts, assets: settings.assets, templates: settings.templates),
      opener: PDFOpener(program: program, timeout: settings.timeout))
    pool = WorkPool(threads: settings.threads ?? WorkerThread.coreCount, waiting: settings.maximumWaiting)
  }
}
