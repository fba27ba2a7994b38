package import InvoiceKit

/// An invoice of any kind that is read: JSON, an e-invoice in XML, or a PDF with one in it.
package struct InvoiceInput {
  /// What was read, checked and computed.
  package var invoice: ComputedInvoice
  /// All warnings, those of reading included.
  package var warnings: [Problem]
  /// All problems of an invoice that is good for a page, but not for the e-invoice asked for; it is given all the same,
  /// so that what else is wrong with it can be told together with them.
  package var faults: [Problem] = []
  /// The XML of an e-invoice that was received.
  private var xml: [UInt8]?
  /// Whether the XML was in a PDF: its lines are not those of the file that is named.
  private var isInPDF = false
  /// Whether it was JSON, whose text the problems' places are in.
  package var isJSON: Bool

  /// Invoice JSON that was read by somebody else.
  ///
  /// - Parameter faults: what keeps it from being the e-invoice that is asked for.
  package init(_ invoice: ComputedInvoice, faults: [Problem]) {
    self.invoice = invoice
    self.faults = faults
    warnings = faults.isEmpty ? invoice.warnings : []
    isJSON = true
  }

  /// What is said of it where it is only checked: of an invoice that was received, all rules that it breaks.
  ///
  /// - Parameter rules: the rules to judge it by; nil: those of its own profile.
  package func verdict(by rules: RuleChoice? = nil) -> [Problem] {
    guard let xml, let report = try? RuleReport(xml: xml, rules: rules?.sets) else { return warnings }
    let problems = report.problems(beside: warnings, unknown: rules?.unknownSets ?? [])
    return isInPDF ? problems.map(Self.withoutLocation) : problems
  }

  /// Reads the bytes as what their beginning shows them to be.
  ///
  /// - Parameters:
  ///   - purpose: what JSON is checked for; an e-invoice is read for its page, and checked once more if it is to be
  ///     written as one.
  ///   - command: who reads it.
  ///   - file: the name of the file, which the page of what was received says.
  package init(
    _ bytes: [UInt8], purpose: Purpose = .page, for command: CommandName, file: String? = nil
  ) throws(InvoiceProblems) {
    let xml: [UInt8]
    switch ReceivedFile.kind(of: bytes) {
    case .other:
      isJSON = true
      do throws(InvoiceProblems) {
        invoice = try ComputedInvoice(json: bytes, purpose: purpose)
        warnings = invoice.warnings
      } catch {
        guard purpose == .eInvoice, let invoice = try? ComputedInvoice(json: bytes) else {
          throw error.explained(by: bytes, to: command)
        }
        self.invoice = invoice
        warnings = []
        faults = error.problems
      }
      return
    case .xml:
      if case .webPage? = ForeignContent(bytes) { throw InvoiceProblems([ForeignContent.webPage.problem(of: command)]) }
      xml = bytes
    case .pdf:
      let pdf = try MemoryCeiling.during { () throws(InvoiceProblems) in try ReceivedPDF(pdf: bytes) }
      self = try InvoiceInput(xmlOfPDF: try pdf.requiredInvoiceXML(), file: file)
      return
    }
    invoice = try ReceivedInvoice(xml: xml, file: file).invoice
    warnings = invoice.warnings
    isJSON = false
    self.xml = xml
  }

  /// The e-invoice of a PDF, which somebody else has found in it.
  package init(xmlOfPDF xml: [UInt8], file: String? = nil) throws(InvoiceProblems) {
    do throws(InvoiceProblems) {
      invoice = try ReceivedInvoice(xml: xml, file: file).invoice
    } catch {
      throw InvoiceProblems(error.problems.map(Self.withoutLocation))
    }
    warnings = invoice.warnings.map(Self.withoutLocation)
    isJSON = false
    self.xml = xml
    isInPDF = true
  }

  /// The document of the invoice.
  ///
  /// - Parameter json: the text that it was read from; of no use where it was no JSON.
  /// - Throws: the faults, and all that keeps the document from being made.
  func document(by maker: any DocumentMaker, in json: [UInt8]) throws(InvoiceProblems) -> MadeDocument {
    do throws(InvoiceProblems) {
      let document = try maker.document(of: invoice)
      guard faults.isEmpty else { throw InvoiceProblems([]) }
      return document
    } catch {
      throw faults(and: error, in: json)
    }
  }

  /// The faults, and what turned up later, each once and with its place.
  ///
  /// - Parameter json: the text that it was read from.
  package func faults(and later: InvoiceProblems, in json: [UInt8]) -> InvoiceProblems {
    let known = Set(faults.map { [$0.code.rawValue, $0.path] })
    let new = InvoiceProblems(later.problems.filter { !known.contains([$0.code.rawValue, $0.path]) })
    return InvoiceProblems(faults + (isJSON ? new.located(in: json) : new).problems)
  }

  /// Lines of the XML are not those of the PDF that is named.
  private static func withoutLocation(_ problem: Problem) -> Problem {
    var problem = problem
    problem.location = nil
    return problem
  }
}

extension ReceivedPDF {
  /// The e-invoice's bytes.
  ///
  /// - Throws: a problem when there is none.
  package func requiredInvoiceXML() throws(InvoiceProblems) -> [UInt8] {
    if let invoiceXML { return invoiceXML }
    throw InvoiceProblems([
      Problem(
        code: .noEInvoice, path: "",
        message: attachments.isEmpty
          ? "The PDF has no attachments, and so no e-invoice." : "None of the PDF's attachments is an e-invoice.")
    ])
  }
}
