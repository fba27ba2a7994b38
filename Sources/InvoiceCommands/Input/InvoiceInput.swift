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
  /// The XML that it was read from, in which the problems' places are; nil: it was JSON.
  package var xml: ReceivedXML?

  /// Invoice JSON that was read by somebody else.
  ///
  /// - Parameter faults: what keeps it from being the e-invoice that is asked for.
  package init(_ invoice: ComputedInvoice, faults: [Problem]) {
    self.invoice = invoice
    self.faults = faults
    warnings = faults.isEmpty ? invoice.warnings : []
  }

  /// What is said of it where it is only checked: of an invoice that was received, all rules that it breaks.
  ///
  /// - Parameter rules: the rules to judge it by; nil: those of its own profile.
  package func verdict(by rules: RuleChoice? = nil) -> [Problem] {
    guard let xml, let report = try? RuleReport(xml: xml.bytes, rules: rules?.sets) else { return warnings }
    return xml.attached(report.problems(beside: warnings, unknown: rules?.unknownSets ?? []))
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
    switch ReceivedFile.kind(of: bytes) {
    case .other:
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
    case .xml:
      if case .webPage? = ForeignContent(bytes) { throw InvoiceProblems([ForeignContent.webPage.problem(of: command)]) }
      self = try InvoiceInput(ReceivedXML(bytes), file: file)
    case .pdf:
      let xml = try MemoryCeiling.during { () throws(InvoiceProblems) in
        do throws(InvoiceProblems) { return try ReceivedXML(pdf: bytes) } catch {
          throw error.explained(byEInvoice: bytes, to: command)
        }
      }
      self = try InvoiceInput(xml, file: file)
    }
  }

  /// Reads an invoice that was received.
  ///
  /// - Parameters:
  ///   - xml: the document, by itself or out of a PDF.
  ///   - file: the name of the file that was received, which the page says.
  /// - Throws: why it is none.
  package init(_ xml: ReceivedXML, file: String? = nil) throws(InvoiceProblems) {
    do throws(InvoiceProblems) {
      invoice = try ReceivedInvoice(xml: xml.bytes, file: file).invoice
    } catch {
      throw InvoiceProblems(xml.attached(error.problems))
    }
    warnings = xml.warnings + xml.attached(invoice.warnings)
    self.xml = xml
  }

  /// The document of the invoice.
  ///
  /// - Parameters:
  ///   - maker: makes it.
  ///   - json: the text that it was read from; of no use where it was no JSON.
  /// - Throws: the faults, and all that keeps the document from being made.
  package func document(by maker: any DocumentMaker, in json: [UInt8]) throws(InvoiceProblems) -> MadeDocument {
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
    return InvoiceProblems(faults + (xml?.placed(new, of: invoice) ?? new.located(in: json)).problems)
  }

  /// What the document's making warns of, each with its place in the XML where that is what was read.
  ///
  /// - Parameters:
  ///   - warnings: as they were told.
  ///   - json: the text that it was read from; of no use where it was no JSON.
  package func placed(_ warnings: [Problem], in json: [UInt8]) -> [Problem] {
    guard !warnings.isEmpty else { return [] }
    return xml?.placed(warnings, of: invoice) ?? InvoiceProblems(warnings).located(in: json).problems
  }

  /// What the verdict has not told yet: a rule that the document breaks is broken by what would be written of it, too.
  ///
  /// - Parameter rules: those of the verdict.
  func untold(_ later: InvoiceProblems, by rules: RuleChoice? = nil) -> InvoiceProblems {
    guard xml != nil else { return later }
    let told = Set(verdict(by: rules).lazy.filter { $0.severity == .error }.compactMap(\.rule))
    return InvoiceProblems(later.problems.filter { problem in problem.rule.map { !told.contains($0) } ?? true })
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
