internal import InvoiceKit

/// Makes documents with what a call names.
struct CallDocumentMaker: DocumentMaker {
  let kind: DocumentKind
  let renderer: InvoiceRenderer?
  let options: RenderOptions
  /// Nil: a document is wanted.
  var pages: PageRequest?

  var lookWarnings: [LookWarning] { renderer?.warnings(of: options).map { LookWarning($0) } ?? [] }

  func document(of invoice: ComputedInvoice) throws(InvoiceProblems) -> MadeDocument {
    let doubts = kind.doubts(about: invoice)
    guard let renderer else {
      let read = kind.isEInvoice ? try invoice.readingAttachments(options) : invoice
      return MadeDocument(bytes: try kind.bytes(of: read), warnings: doubts)
    }
    if let pages { return try pages.document(of: invoice, by: renderer, options) }
    let pdf = try renderer.pdf(invoice, options: options)
    return MadeDocument(bytes: pdf.bytes, pageCount: pdf.pageCount, warnings: doubts + pdf.warnings)
  }
}
