package import InvoiceKit

/// The XML of an invoice that was received, and where it was found.
package struct ReceivedXML: Sendable {
  /// As it was received.
  package var bytes: [UInt8]
  /// The name of the file of a PDF that it is; nil when it is a file by itself.
  package var attachment: String?
  /// The number of that PDF's object with its content.
  package var object: Int?
  /// What is wrong with the PDF without keeping it from being read.
  package var warnings: [Problem] = []

  /// A file by itself.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The e-invoice of a PDF.
  ///
  /// - Parameters:
  ///   - bytes: its content.
  ///   - attachment: its name.
  ///   - object: the number of the object with its content.
  ///   - warnings: what is wrong with the PDF without keeping it from being read.
  package init(_ bytes: [UInt8], attachment: String?, object: Int?, warnings: [Problem] = []) {
    (self.bytes, self.attachment, self.object, self.warnings) = (bytes, attachment, object, warnings)
  }

  /// Takes it out of a PDF, in this process.
  ///
  /// - Throws: why there is none.
  package init(pdf: [UInt8]) throws(InvoiceProblems) {
    let pdf = try ReceivedPDF(pdf: pdf)
    self.init(
      try pdf.requiredInvoiceXML(), attachment: pdf.invoiceAttachment?.name, object: pdf.invoiceAttachment?.object,
      warnings: pdf.warnings)
  }

  /// Reads what was received beside other work: a PDF is opened in a process of its own.
  ///
  /// - Throws: why there is none.
  package init(opening file: [UInt8]) throws(InvoiceProblems) {
    switch ReceivedFile.kind(of: file) {
    case .pdf: self = try PDFProcess.open(file)
    case .xml: self.init(file)
    case .other:
      throw InvoiceProblems([
        Problem(
          code: .notAnEInvoice, path: "", message: "This is neither XML nor a PDF.",
          hint: "Invoice JSON is given as it is.")
      ])
    }
  }

  /// The same problems in the attachment.
  func attached(_ problems: [Problem]) -> [Problem] { problems.map(attached) }

  private func attached(_ problem: Problem) -> Problem { problem.placed(inAttachment: attachment, object: object) }

  /// What turned up only when the document was made, with the places of the XML instead of pointers into a JSON that
  /// nobody has seen.
  package func placed(_ later: InvoiceProblems, of invoice: ComputedInvoice) -> InvoiceProblems {
    InvoiceProblems(placed(later.problems, of: invoice))
  }

  /// The same.
  package func placed(_ later: [Problem], of invoice: ComputedInvoice) -> [Problem] {
    guard !later.isEmpty, let places = ReceivedPlaces(xml: bytes) else { return later }
    return places.placed(later, of: invoice).map { $0.location == nil || $0.file != nil ? $0 : attached($0) }
  }
}
