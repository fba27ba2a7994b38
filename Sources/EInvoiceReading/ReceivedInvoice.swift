public import InvoiceCore
public import InvoiceModel

/// An e-invoice that was received: read from CII or UBL into an invoice of ours.
///
/// ```swift
/// let received = try ReceivedInvoice(xml: bytes)
/// let json = try received.computed().json
/// ```
public struct ReceivedInvoice: Sendable {
  /// How the document is written.
  public let syntax: EInvoiceSyntax
  /// BT-24: what the document claims to conform to.
  public let specification: String?
  /// The invoice, with the document's totals as stated ones, to be checked by the computation.
  public let invoice: Invoice
  /// What the document says and the invoice JSON has no place for. A path is that of an element,
  /// `/CrossIndustryInvoice/ExchangedDocument/ID`.
  public let warnings: [Problem]

  /// Reads a CrossIndustryInvoice, or an Invoice or CreditNote of UBL 2.1.
  ///
  /// - Parameter xml: the document in UTF-8, at most 64 MiB.
  /// - Throws: everything that keeps it from being read as an invoice: it is no XML, no e-invoice, has no lines, or
  ///   says something that would change the amounts and that the invoice JSON cannot hold.
  public init(xml: [UInt8]) throws(InvoiceProblems) {
    let (document, log) = try Self.read(xml)
    guard let invoice = InvoiceAssembler.invoice(from: document, log: log) else {
      throw InvoiceProblems(log.problems(in: xml))
    }
    syntax = document.syntax
    specification = document.specification
    let derived = DerivedTexts(Self.withLegalInformation(invoice, of: document), language: document.language)
    self.invoice = derived.invoice
    for tax in document.taxes where tax.reasonCode != nil {
      guard let reason = tax.reason, !derived.exemptionReasons.contains(reason) else { continue }
      log.warn(
        .reasonLeftOut, at: tax.element,
        "Of an exemption's code and text the invoice JSON holds one; the code is read.", term: "BT-120")
    }
    warnings = log.problems(in: xml)
  }

  /// Computes the invoice and checks the document's totals to the cent.
  ///
  /// - Parameter purpose: what the invoice is checked for.
  /// - Throws: every total that differs from the computed one, and what else is wrong, beside ``warnings``.
  public func computed(purpose: Purpose = .page) throws(InvoiceProblems) -> ComputedInvoice {
    do throws(InvoiceProblems) {
      return try ComputedInvoice(invoice, purpose: purpose)
    } catch {
      throw InvoiceProblems(warnings + error.problems)
    }
  }

  /// What the document says, term by term.
  static func read(_ bytes: [UInt8]) throws(InvoiceProblems) -> (ReceivedDocument, ReadingLog) {
    let xml: XMLDocument
    do throws(XMLSyntaxError) {
      xml = try XMLDocument(bytes)
    } catch {
      throw InvoiceProblems([
        Problem(
          code: .xmlSyntax, path: "", message: error.message, hint: error.hint,
          location: TextLocations.locations(of: [error.offset], in: bytes)[0])
      ])
    }
    let root = xml.root.name
    switch (root.namespace, root.local) {
    case ("urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", "CrossIndustryInvoice"):
      let log = ReadingLog(xml, namespace: CIIReader.namespace)
      return (CIIReader.read(xml, log: log), log)
    case ("urn:oasis:names:specification:ubl:schema:xsd:Invoice-2", "Invoice"):
      let log = ReadingLog(xml, namespace: UBLReader.namespace)
      return (UBLReader.read(xml, syntax: .ublInvoice, log: log), log)
    case ("urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2", "CreditNote"):
      let log = ReadingLog(xml, namespace: UBLReader.namespace)
      return (UBLReader.read(xml, syntax: .ublCreditNote, log: log), log)
    default:
      throw InvoiceProblems([notAnInvoice(root)])
    }
  }

  private static func notAnInvoice(_ root: XMLName) -> Problem {
    let name = root.local.prefix(60)
    let message =
      switch root.local {
      case "CrossIndustryDocument": "This is ZUGFeRD 1.0, which EN 16931 has replaced; it is not read."
      case "SCRDMCCBDACIOMessageStructure", "CrossIndustryOrder", "Order": "This is an order, not an invoice."
      case "StandardBusinessDocument": "This is an envelope (SBDH); the invoice within it is read, not the envelope."
      default: "The root element \(name) is neither that of a CII nor of a UBL invoice."
      }
    return Problem(
      code: .notAnEInvoice, path: "/" + name, message: message,
      hint: "CrossIndustryInvoice (CII D16B or D22B), Invoice and CreditNote (UBL 2.1) are read.",
      location: Problem.Location(line: 1, column: 1))
  }

  /// BT-33 stays readable as a note of subject REG, unless a note says it already.
  private static func withLegalInformation(_ invoice: Invoice, of document: ReceivedDocument) -> Invoice {
    var invoice = invoice
    if let text = document.seller?.legalInformation, !invoice.notes.contains(where: { $0.text == text }) {
      invoice.notes.append(Note(text, code: "REG"))
    }
    return invoice
  }
}
