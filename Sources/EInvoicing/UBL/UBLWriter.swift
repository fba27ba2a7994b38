internal import InvoiceCore
internal import InvoiceModel

/// Writes an Invoice or a CreditNote of UBL 2.1, in the schema's order.
struct UBLWriter {
  let document: EInvoiceDocument
  let specification: UBLSpecification

  var isCreditNote: Bool { document.invoice.type == .creditNote }
  var currency: String { document.invoice.currency.code }

  private static let invoiceNamespaces: StaticString = """
     xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"\
     xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"\
     xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
    """
  private static let creditNoteNamespaces: StaticString = """
     xmlns="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"\
     xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"\
     xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
    """

  /// The whole file.
  static func bytes(of document: EInvoiceDocument, specification: UBLSpecification) -> [UInt8] {
    var xml = XMLWriter(capacity: 7_000 + document.lines.count * 1_300, amountDecimals: document.decimals)
    let writer = UBLWriter(document: document, specification: specification)
    if writer.isCreditNote {
      xml.within("CreditNote", attributes: creditNoteNamespaces) { writer.writeContent(to: &$0) }
    } else {
      xml.within("Invoice", attributes: invoiceNamespaces) { writer.writeContent(to: &$0) }
    }
    return xml.bytes
  }

  private func writeContent(to xml: inout XMLWriter) {
    writeHeader(to: &xml)
    writeReferences(to: &xml)
    xml.within("cac:AccountingSupplierParty") { writeSeller(to: &$0) }
    xml.within("cac:AccountingCustomerParty") { writeBuyer(to: &$0) }
    writeDelivery(to: &xml)
    writePayment(to: &xml)
    for (allowance, vat) in zip(document.allowances, document.computed.allowances) {
      write(allowance, vat: vat, to: &xml)
    }
    for (charge, vat) in zip(document.charges, document.computed.charges) { write(charge, vat: vat, to: &xml) }
    writeTax(to: &xml)
    writeTotals(to: &xml)
    for line in document.lines { write(line, to: &xml) }
  }

  private func writeHeader(to xml: inout XMLWriter) {
    let invoice = document.invoice
    xml.element("cbc:CustomizationID", specification.urn)
    xml.element("cbc:ProfileID", specification == .peppol ? UBLSpecification.peppolProcess : document.frame)
    xml.element("cbc:ID", invoice.number)
    xml.element("cbc:IssueDate", invoice.issueDate.description)
    if isCreditNote {
      xml.element("cbc:CreditNoteTypeCode", document.typeCode)
    } else {
      xml.element("cbc:DueDate", document.dueDate?.description)
      xml.element("cbc:InvoiceTypeCode", document.typeCode)
    }
    writeNotes(to: &xml)
    xml.element("cbc:DocumentCurrencyCode", currency)
    xml.element("cbc:TaxCurrencyCode", document.accountingTax?.currency)
    xml.element("cbc:BuyerReference", invoice.buyer.reference)
    let standard = document.computed.vatBreakdown.contains { $0.category == .standard }
    xml.within("cac:InvoicePeriod") {
      $0.element("cbc:StartDate", invoice.period?.start.description)
      $0.element("cbc:EndDate", invoice.period?.end.description)
      $0.element("cbc:DescriptionCode", standard ? document.vatDue?.ublCode : nil)
    }
  }

  /// A note's subject stands before its text between number signs (EN 16931-3-2). Peppol admits one note only
  /// (PEPPOL-EN16931-R002).
  private func writeNotes(to xml: inout XMLWriter) {
    let texts = document.notes.map { note in note.code.map { "#\($0)#\(note.text)" } ?? note.text }
    if specification == .peppol {
      xml.element("cbc:Note", texts.joined(separator: "\n"))
    } else {
      for text in texts { xml.element("cbc:Note", text) }
    }
  }

  private func writeReferences(to xml: inout XMLWriter) {
    let references = document.invoice.references
    xml.within("cac:OrderReference") { $0.element("cbc:ID", references.purchaseOrder) }
    for preceding in references.preceding {
      xml.within("cac:BillingReference") { xml in
        xml.within("cac:InvoiceDocumentReference") {
          $0.element("cbc:ID", preceding.number)
          $0.element("cbc:IssueDate", preceding.date.description)
        }
      }
    }
    xml.within("cac:ContractDocumentReference") { $0.element("cbc:ID", references.contract) }
    for attachment in document.invoice.attachments { write(attachment, to: &xml) }
    guard let project = references.project else { return }
    if isCreditNote {
      // A UBL credit note has no project; EN 16931 puts it among the documents, with code 50.
      xml.within("cac:AdditionalDocumentReference") {
        $0.element("cbc:ID", project)
        $0.element("cbc:DocumentTypeCode", "50")
      }
    } else {
      xml.within("cac:ProjectReference") { $0.element("cbc:ID", project) }
    }
  }
}

extension EInvoiceDocument.VATDue {
  /// UNTDID 2005, as UBL has it.
  fileprivate var ublCode: String {
    switch self {
    case .invoice: "3"
    case .delivery: "35"
    case .payment: "432"
    }
  }
}
