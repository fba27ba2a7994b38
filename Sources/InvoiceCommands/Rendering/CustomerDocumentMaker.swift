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
  /// The file of the table.
  let table: String
  /// One for each entry of the table.
  let looks: [Look]
  /// Nil: documents are wanted.
  let pages: PageRequest?

  var renderer: InvoiceRenderer? { usual.renderer }

  var lookWarnings: [LookWarning] {
    let own = usual.renderer.warnings(of: usual.options).map { LookWarning($0) }
    var told = Set(own.map(\.problem))
    let others = looks.flatMap { $0.renderer.warnings(of: $0.options) }.filter { told.insert($0).inserted }
    return own + others.map { LookWarning($0, source: table) }
  }

  func document(of invoice: ComputedInvoice) throws(InvoiceProblems) -> MadeDocument {
    let look = customers.index(for: invoice.invoice.buyer).map { looks[$0] } ?? usual
    return try CallDocumentMaker(kind: kind, renderer: look.renderer, options: look.options, pages: pages)
      .document(of: invoice)
  }
}
