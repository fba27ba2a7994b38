internal import InvoiceModel
internal import PDFFinishing
internal import Typesetting

extension RenderedPDF {
  /// Sets a document that is no invoice as PDF/A-3a and PDF/UA-1.
  ///
  /// - Throws: what keeps the text from being set.
  init(archiving document: FlowDocument, fonts: RenderingFonts) throws(InvoiceProblems) {
    let draft: PDFDraft
    do {
      draft = try Typesetter(fonts: fonts.library).draft(document)
    } catch {
      throw InvoiceProblems(error.problems(template: nil))
    }
    let options = FinishingOptions(conformance: .a3aUA1, metadata: DocumentMetadata(document.metadata))
    self.init(bytes: try InvoiceRenderer.finished(draft, options), pageCount: draft.pages.count)
  }
}
