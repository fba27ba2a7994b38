import InvoiceCommands
import InvoiceKit
import InvoiceLedger

/// Makes documents with what the ledger remembers that they are made of: template, fonts, logos and attachments are read
/// into memory once, so that nothing else is in the document than what is remembered.
struct LedgerDocuments: DocumentMaker {
  private let setup: RenderingSetup

  /// With what a call names.
  ///
  /// - Throws: what is wrong with the template or the fonts.
  init(_ factory: RendererFactory, _ kind: DocumentKind) throws(InvoiceProblems) {
    setup =
      switch kind {
      case .json: RenderingSetup(.json)
      case .cii(let profile, let rules): RenderingSetup(.cii(profile, rules: rules))
      case .ubl(let specification, let rules): RenderingSetup(.ubl(specification, rules: rules))
      case .pdf:
        try RenderingSetup(
          template: factory.template ?? .classic, fonts: factory.fonts, options: factory.options)
      }
  }

  var renderer: InvoiceRenderer? { setup.renderer }

  /// What the ledger calls such documents.
  var form: String { setup.form.name }

  func document(of invoice: ComputedInvoice) throws(InvoiceProblems) -> MadeDocument {
    let made = try setup.captured(for: invoice).renderer.rendered(invoice)
    return MadeDocument(bytes: made.bytes, pageCount: made.pageCount)
  }

  /// What a draft's document is made of, which the ledger keeps.
  func recipe(of draft: CheckedDraft, in ledger: Ledger) throws(LedgerError) -> Int64 {
    let captured: CapturedRecipe
    do throws(InvoiceProblems) { captured = try setup.captured(for: draft.invoice) } catch {
      // Its document was made with the same a moment ago.
      throw LedgerError(.request, error.problems.first?.code ?? .noRoom, error.problems.first?.message ?? "")
    }
    return try ledger.register(captured)
  }
}
