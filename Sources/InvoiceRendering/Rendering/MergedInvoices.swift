public import InvoiceCore
public import InvoiceModel
internal import Typesetting

/// Many invoices in one PDF, with an outline; each font is embedded once, and memory does not grow with the invoices.
///
/// ```swift
/// let all = try renderer.merged { file.write($0) }
/// for invoice in invoices { try all.append(invoice) }
/// try all.finish()
/// ```
///
/// It is for reading and printing: its pages have no structure, and it is neither PDF/A nor an e-invoice. It may be used
/// by one task at a time.
public final class MergedInvoices {
  private let renderer: InvoiceRenderer
  private let pdf: MergedPDF
  private let template: String?

  init(renderer: InvoiceRenderer, pdf: MergedPDF, template: String?) {
    self.renderer = renderer
    self.pdf = pdf
    self.template = template
  }

  /// Adds an invoice.
  ///
  /// - Throws: as ``InvoiceRenderer/pdf(_:options:)``; the invoice is not there then.
  public func append(
    _ invoice: ComputedInvoice, options: RenderOptions = RenderOptions()
  ) throws(InvoiceProblems) {
    let number = invoice.invoice.number
    let name = invoice.invoice.buyer.party.name
    var problems: [Problem] = []
    let set = renderer.typeset(invoice, options: options, problems: &problems) { (document) throws(TypesettingError) in
      try pdf.append(document, title: number.map { "\($0) \(name)" } ?? name)
    }
    guard set != nil, problems.isEmpty else { throw InvoiceProblems(problems) }
  }

  /// Ends the file.
  ///
  /// - Returns: how many pages there are; without any, nothing was written.
  @discardableResult
  public func finish() throws(InvoiceProblems) -> Int {
    do {
      return try pdf.finish()
    } catch {
      throw InvoiceProblems(error.problems(template: template))
    }
  }
}
