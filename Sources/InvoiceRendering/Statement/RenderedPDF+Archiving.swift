internal import InvoiceModel
internal import PDFFinishing
internal import Typesetting

extension RenderedPDF {
  /// Sets a document that is no invoice as PDF/A-3a and PDF/UA-1.
  ///
  /// - Throws: what keeps the text from being set.
  init(archiving document: FlowDocument, fonts: RenderingFonts) throws(InvoiceProblems) {
    let pdf: TypesetPDF
    do {
      pdf = try Typesetter(fonts: fonts.library).pdf(document)
    } catch {
      throw InvoiceProblems(error.problems(template: nil))
    }
    let finishing = FinishingOptions(
      conformance: .a3aUA1, metadata: DocumentMetadata(document.metadata),
      structure: pdf.elements.map(StructureAnnotation.init))
    do {
      self.init(bytes: try PDFFinisher().finish(pdf.bytes, options: finishing), pageCount: pdf.pageCount)
    } catch {
      throw InvoiceProblems([error.problem])
    }
  }
}
