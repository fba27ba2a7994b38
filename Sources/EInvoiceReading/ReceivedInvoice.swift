public import InvoiceCore
public import InvoiceModel

/// An e-invoice that was received: read from CII or UBL, and stated as its sender states it.
///
/// ```swift
/// let received = try ReceivedInvoice(xml: bytes)
/// let pdf = try renderer.pdf(received.invoice)
/// ```
///
/// Whatever is an invoice is read. What does not add up, breaks a rule or cannot be understood is a warning; nothing is
/// computed in its place.
public struct ReceivedInvoice: Sendable {
  /// How the document is written.
  public let syntax: EInvoiceSyntax
  /// BT-24: what the document claims to conform to.
  public let specification: String?
  /// The invoice as it is stated, with its ``ComputedInvoice/reception``.
  public let invoice: ComputedInvoice
  /// What is odd about it. A path is that of an element, `/CrossIndustryInvoice/ExchangedDocument/ID`; line and column
  /// are those of the XML.
  public var warnings: [Problem] { invoice.warnings }

  /// Reads a CrossIndustryInvoice, or an Invoice or CreditNote of UBL 2.1, also within an envelope (SBDH).
  ///
  /// - Parameters:
  ///   - xml: the document in UTF-8, UTF-16, ISO-8859-1, ISO-8859-15 or Windows-1252, at most 64 MiB.
  ///   - file: the name of the file, which the page says.
  /// - Throws: when it is no invoice: not well-formed, another document, beyond the limits.
  public init(xml: [UInt8], file: String? = nil) throws(InvoiceProblems) {
    let (document, log, utf8) = try Self.read(xml)
    syntax = document.syntax
    specification = document.specification
    invoice = StatementBuilder.invoice(from: document, log: log, file: file, bytes: utf8)
  }

  /// What the document says, term by term, what reading it has come to, and its bytes in UTF-8.
  static func read(_ bytes: [UInt8]) throws(InvoiceProblems) -> (ReceivedDocument, ReadingLog, utf8: [UInt8]) {
    var utf8 = bytes
    let xml: XMLDocument
    do throws(XMLSyntaxError) {
      utf8 = try XMLDocument.utf8(bytes)
      xml = try XMLDocument(utf8)
    } catch {
      throw InvoiceProblems([
        Problem(
          code: .xmlSyntax, path: "", message: error.message, hint: error.hint,
          location: TextLocations.locations(of: [error.offset], in: utf8)[0])
      ])
    }
    guard let (root, syntax) = invoice(in: xml) else { throw InvoiceProblems([notAnInvoice(xml.root, in: utf8)]) }
    let log = ReadingLog(xml, root: root, namespace: syntax == .cii ? CIIReader.namespace : UBLReader.namespace)
    switch syntax {
    case .cii: return (CIIReader.read(root, log: log), log, utf8)
    case .ublInvoice, .ublCreditNote: return (UBLReader.read(root, syntax: syntax, log: log), log, utf8)
    }
  }

  /// The invoice: the root, or what an envelope holds.
  private static func invoice(in xml: XMLDocument) -> (XMLElement, EInvoiceSyntax)? {
    if let syntax = EInvoiceSyntax(root: xml.root.name) { return (xml.root, syntax) }
    guard xml.root.name.local == "StandardBusinessDocument" else { return nil }
    for child in xml.root.children {
      if let syntax = EInvoiceSyntax(root: child.name) { return (child, syntax) }
    }
    return nil
  }

  private static func notAnInvoice(_ root: XMLElement, in bytes: [UInt8]) -> Problem {
    let name = root.name.local.prefix(60)
    let message =
      switch root.name.local {
      case "CrossIndustryDocument": "This is ZUGFeRD 1.0, which EN 16931 has replaced; it is not read."
      case "SCRDMCCBDACIOMessageStructure", "CrossIndustryOrder": "This is an order (Order-X), not an invoice."
      case "Order", "OrderResponse", "OrderChange": "This is an order (UBL), not an invoice."
      case "DespatchAdvice": "This is a despatch advice, not an invoice."
      case "StandardBusinessDocument": "This is an envelope (SBDH) without an invoice."
      case "ApplicationResponse", "CrossDomainAcknowledgementAndResponse":
        "This is an answer to an invoice, not an invoice."
      default: "The root element \(name) is neither that of a CII nor of a UBL invoice."
      }
    return Problem(
      code: .notAnEInvoice, path: "/" + name, message: message,
      hint: "CrossIndustryInvoice (CII D16B or D22B), Invoice and CreditNote (UBL 2.1) are read.",
      location: TextLocations.locations(of: [root.offset], in: bytes)[0])
  }
}

extension EInvoiceSyntax {
  /// The syntax of a root element.
  init?(root: XMLName) {
    switch (root.namespace, root.local) {
    case ("urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", "CrossIndustryInvoice"): self = .cii
    case ("urn:oasis:names:specification:ubl:schema:xsd:Invoice-2", "Invoice"): self = .ublInvoice
    case ("urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2", "CreditNote"): self = .ublCreditNote
    default: return nil
    }
  }
}
