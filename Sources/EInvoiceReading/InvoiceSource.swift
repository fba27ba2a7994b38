internal import InvoiceCore
package import InvoiceModel

/// The XML of an e-invoice: the tree, and where the invoice is in it.
package struct InvoiceSource: Sendable {
  /// The bytes in UTF-8, in which the places of elements are.
  package let utf8: [UInt8]
  /// All of the document.
  package let document: XMLDocument
  /// The invoice: the root, or within an envelope.
  package let root: XMLElement
  /// How it is written.
  package let syntax: EInvoiceSyntax

  /// Reads a document.
  ///
  /// - Parameter bytes: in any encoding that is read.
  /// - Throws: when it is no invoice: not well-formed, another document, beyond the limits.
  package init(_ bytes: [UInt8]) throws(InvoiceProblems) {
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
    guard let (root, syntax) = Self.invoice(in: xml) else {
      throw InvoiceProblems([Self.notAnInvoice(xml.root, in: utf8)])
    }
    (self.utf8, document, self.root, self.syntax) = (utf8, xml, root, syntax)
  }

  /// BT-24, as it is written.
  package var specification: String? {
    let root = Int32(self.root.index)
    switch syntax {
    case .cii:
      let context = document.node("ExchangedDocumentContext", in: root)
      return document.text("ID", in: document.node("GuidelineSpecifiedDocumentContextParameter", in: context))
    case .ublInvoice, .ublCreditNote: return document.text("CustomizationID", in: root)
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
