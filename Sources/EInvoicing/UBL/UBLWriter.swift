internal import InvoiceCore
internal import InvoiceModel

/// Writes an Invoice or a CreditNote of UBL 2.1, in the schema's order.
struct UBLWriter {
  let document: EInvoiceDocument
  let specification: UBLSpecification

  var isCreditNote: Bool { document.invoice.type.isCredit }
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
    writePayee(to: &xml)
    writeTaxRepresentative(to: &xml)
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

  /// BT-23: of Peppol one of its processes.
  private var process: String? {
    switch specification {
    case .en16931: return document.frame
    case .xrechnung: return document.xrechnungProcess
    case .peppol:
      let given = document.invoice.process
      return given?.hasPrefix(UBLSpecification.peppolProcesses) ?? false ? given : UBLSpecification.peppolProcess
    }
  }

  private func writeHeader(to xml: inout XMLWriter) {
    let invoice = document.invoice
    xml.element("cbc:CustomizationID", specification.urn)
    xml.element("cbc:ProfileID", process)
    xml.element("cbc:ID", invoice.number)
    xml.element("cbc:IssueDate", invoice.issueDate.description)
    if isCreditNote {
      xml.element("cbc:TaxPointDate", invoice.taxPointDate?.description)
      xml.element("cbc:CreditNoteTypeCode", document.typeCode)
    } else {
      xml.element("cbc:DueDate", document.dueDate?.description)
      xml.element("cbc:InvoiceTypeCode", document.typeCode)
    }
    writeNotes(to: &xml)
    if !isCreditNote { xml.element("cbc:TaxPointDate", invoice.taxPointDate?.description) }
    xml.element("cbc:DocumentCurrencyCode", currency)
    xml.element("cbc:TaxCurrencyCode", document.accountingTax?.currency)
    xml.element("cbc:AccountingCost", invoice.references.buyerAccounting)
    xml.element("cbc:BuyerReference", invoice.buyer.reference)
    let saysTaxPoint = document.computed.vatBreakdown.contains { document.saysTaxPoint(of: $0.category) }
    xml.within("cac:InvoicePeriod") {
      $0.element("cbc:StartDate", invoice.period?.start.description)
      $0.element("cbc:EndDate", invoice.period?.end.description)
      $0.element("cbc:DescriptionCode", saysTaxPoint ? document.vatDue?.ublCode : nil)
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
    xml.within("cac:OrderReference") {
      // The schema wants an order's number; where only the seller's is known this stands for it.
      $0.element("cbc:ID", references.purchaseOrder ?? (references.salesOrder == nil ? nil : "NA"))
      $0.element("cbc:SalesOrderID", references.salesOrder)
    }
    for preceding in references.preceding {
      xml.within("cac:BillingReference") { xml in
        xml.within("cac:InvoiceDocumentReference") {
          $0.element("cbc:ID", preceding.number)
          $0.element("cbc:IssueDate", preceding.date.description)
        }
      }
    }
    xml.within("cac:DespatchDocumentReference") { $0.element("cbc:ID", references.despatchAdvice) }
    xml.within("cac:ReceiptDocumentReference") { $0.element("cbc:ID", references.receivingAdvice) }
    if !isCreditNote { writeTender(references, to: &xml) }
    xml.within("cac:ContractDocumentReference") { $0.element("cbc:ID", references.contract) }
    if let object = references.object {
      xml.within("cac:AdditionalDocumentReference") {
        $0.identifier("cbc:ID", object)
        $0.element("cbc:DocumentTypeCode", "130")
      }
    }
    for attachment in document.invoice.attachments { write(attachment, to: &xml) }
    writeProject(references, to: &xml)
    if isCreditNote { writeTender(references, to: &xml) }
  }

  private func writeTender(_ references: References, to xml: inout XMLWriter) {
    xml.within("cac:OriginatorDocumentReference") { $0.element("cbc:ID", references.tender) }
  }

  private func writeProject(_ references: References, to xml: inout XMLWriter) {
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

extension TaxPoint {
  /// UNTDID 2005, as UBL has it.
  fileprivate var ublCode: String {
    switch self {
    case .issue: "3"
    case .delivery: "35"
    case .payment: "432"
    }
  }
}
