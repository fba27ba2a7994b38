import InvoiceKit

/// An invoice of any kind that is read: JSON, an e-invoice in XML, or a PDF with one in it.
struct InvoiceInput {
  var invoice: ComputedInvoice
  /// All warnings, those of reading included.
  var warnings: [Problem]
  /// Whether it was JSON, whose text the problems' places are in.
  var isJSON: Bool

  /// Reads the bytes as what their beginning shows them to be.
  init(_ bytes: [UInt8]) throws(InvoiceProblems) {
    let xml: [UInt8]
    switch ReceivedFile.kind(of: bytes) {
    case .other:
      invoice = try ComputedInvoice(json: bytes)
      warnings = invoice.warnings
      isJSON = true
      return
    case .xml: xml = bytes
    case .pdf:
      let pdf = try MemoryCeiling.during { () throws(InvoiceProblems) in try ReceivedPDF(pdf: bytes) }
      xml = try pdf.requiredInvoiceXML()
    }
    let received = try ReceivedInvoice(xml: xml)
    invoice = try received.computed()
    warnings = received.warnings + invoice.warnings
    isJSON = false
  }
}

extension ReceivedPDF {
  /// The e-invoice's bytes.
  ///
  /// - Throws: a problem when there is none.
  func requiredInvoiceXML() throws(InvoiceProblems) -> [UInt8] {
    if let invoiceXML { return invoiceXML }
    throw InvoiceProblems([
      Problem(
        "no-e-invoice", path: "",
        attachments.isEmpty
          ? "The PDF has no attachments, and so no e-invoice." : "None of the PDF's attachments is an e-invoice.")
    ])
  }
}
