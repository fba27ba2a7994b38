internal import InvoiceKit

/// Makes documents with what a call names.
struct CallDocumentMaker: DocumentMaker {
  let kind: DocumentKind
  let renderer: InvoiceRenderer?
  let options: RenderOptions

  func document(of invoice: ComputedInvoice) throws(InvoiceProblems) -> MadeDocument {
    let omissions = kind.isEInvoice ? invoice.eInvoiceOmissions : []
    guard let renderer else { return MadeDocument(bytes: try kind.bytes(of: invoice), warnings: omissions) }
    let pdf = try renderer.pdf(invoice, options: options)
    return MadeDocument(bytes: pdf.bytes, pageCount: pdf.pageCount, warnings: omissions + pdf.warnings)
  }
}
