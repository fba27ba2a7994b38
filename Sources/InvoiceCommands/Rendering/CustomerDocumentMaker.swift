internal import InvoiceKit

/// Makes documents each of which looks as a table of customers says.
struct CustomerDocumentMaker: DocumentMaker {
  /// What an entry of the table comes to.
  struct Look: Sendable {
    var renderer: InvoiceRenderer
    var options: RenderOptions
  }

  let kind: DocumentKind
  /// Of customers that are not in the table.
  let usual: Look
  let customers: CustomerLooks
  /// One for each entry of the table.
  let looks: [Look]
  /// Nil: documents are wanted.
  let pages: PageRequest?

  var renderer: InvoiceRenderer? { usual.renderer }

  func document(of invoice: ComputedInvoice) throws(InvoiceProblems) -> MadeDocument {
    let look = customers.index(for: invoice.invoice.buyer).map { looks[$0] } ?? usual
    return try CallDocumentMaker(kind: kind, renderer: look.renderer, options: look.options, pages: pages)
      .document(of: invoice)
  }
}
