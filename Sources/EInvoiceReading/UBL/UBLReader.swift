internal import InvoiceModel

/// Reads an Invoice or a CreditNote of UBL 2.1 term by term.
struct UBLReader {
  /// How the names of UBL's namespaces begin.
  static let namespace = "urn:oasis:names:specification:ubl:schema:xsd:"

  let root: XMLCursor
  var document: ReceivedDocument

  var isCreditNote: Bool { document.syntax == .ublCreditNote }

  private init(_ root: XMLCursor, syntax: EInvoiceSyntax) {
    self.root = root
    document = ReceivedDocument(root: root.element, syntax: syntax)
  }

  /// Reads the document; what is wrong is in `log`.
  static func read(_ root: XMLElement, syntax: EInvoiceSyntax, log: ReadingLog) -> ReceivedDocument {
    var reader = UBLReader(XMLCursor(element: root, log: log), syntax: syntax)
    reader.readHeader()
    reader.readReferences()
    reader.document.seller = reader.root.child("AccountingSupplierParty", "Party").map(reader.party)
    reader.document.buyer = reader.root.child("AccountingCustomerParty", "Party").map(reader.party)
    reader.readFurtherParties()
    reader.readDelivery()
    reader.readPayment()
    reader.document.allowances = reader.root.children("AllowanceCharge").map(reader.allowance)
    reader.readTax()
    reader.readTotals()
    for line in reader.root.children(reader.isCreditNote ? "CreditNoteLine" : "InvoiceLine") { reader.readLine(line) }
    return reader.document
  }

  private mutating func readHeader() {
    document.specification = root.text("CustomizationID")
    document.process = root.text("ProfileID")
    document.number = root.text("ID")
    document.issueDate = date(root.child("IssueDate"), term: "BT-2")
    document.dueDate = date(root.child("DueDate"), term: "BT-9")
    document.typeCode = root.text(isCreditNote ? "CreditNoteTypeCode" : "InvoiceTypeCode")
    document.currency = root.text("DocumentCurrencyCode")
    root.log.currency = document.currency
    document.taxCurrency = root.peek("TaxCurrencyCode")?.line
    document.buyerReference = root.text("BuyerReference")
    for note in root.children("Note") {
      if let text = note.lines { document.notes += Self.notes(in: text) }
    }
    document.taxPointDate = date(root.child("TaxPointDate"), term: "BT-7")
    guard let period = root.child("InvoicePeriod") else { return }
    document.period = self.period(period, terms: ("BT-73", "BT-74"))
    if let code = period.peek("DescriptionCode"), let point = code.line.flatMap(TaxPoint.init(code:)) {
      code.use()
      document.taxPoint = point
    }
  }

  /// The notes in one text: each begins a line with its subject, `#PMT#`; a text without one is a note too.
  static func notes(in text: String) -> [Note] {
    var notes: [Note] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = line.split(separator: "#", maxSplits: 2, omittingEmptySubsequences: false)
      let isSubject =
        parts.count == 3 && parts[0].isEmpty && parts[1].utf8.count == 3
        && parts[1].utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      if isSubject {
        notes.append(Note(String(parts[2]), code: String(parts[1])))
      } else if notes.isEmpty {
        notes.append(Note(String(line)))
      } else {
        notes[notes.count - 1].text += "\n" + line
      }
    }
    return notes.filter { !$0.text.isEmpty }
  }

  private mutating func readReferences() {
    document.references.purchaseOrder = root.text("OrderReference", "ID")
    document.references.contract = root.text("ContractDocumentReference", "ID")
    document.references.project = root.text("ProjectReference", "ID")
    for reference in root.candidates("AdditionalDocumentReference")
    where document.references.project == nil && reference.candidates("DocumentTypeCode").first?.line == "50" {
      reference.use()
      _ = reference.child("DocumentTypeCode")
      document.references.project = reference.text("ID")
    }
    readFurtherReferences()
    for reference in root.candidates("AdditionalDocumentReference") where reference.isSupportingDocument {
      reference.use()
      let holder = reference.child("Attachment")
      let attachment = reference.supportingDocument(
        name: reference.text("ID"), description: reference.text("DocumentDescription"),
        url: holder?.text("ExternalReference", "URI"), file: holder?.child("EmbeddedDocumentBinaryObject"))
      document.attachments.append(attachment)
    }
    for billing in root.children("BillingReference") {
      guard let reference = billing.child("InvoiceDocumentReference"),
        let date = date(reference.child("IssueDate"), term: "BT-26"), let number = reference.text("ID")
      else {
        root.log.release(billing.element)
        continue
      }
      document.references.preceding.append(PrecedingInvoice(number: number, date: date))
    }
  }

  private mutating func readDelivery() {
    guard let delivery = root.child("Delivery") else { return }
    document.deliveryDate = date(delivery.child("ActualDeliveryDate"), term: "BT-72")
    var party = ReceivedParty(element: delivery.element)
    party.name = delivery.text("DeliveryParty", "PartyName", "Name")
    party.address = address(delivery.child("DeliveryLocation", "Address"))
    party.identifiers = [delivery.child("DeliveryLocation")?.child("ID")?.identifier].compactMap(\.self)
    if party.name != nil || party.address != nil || !party.identifiers.isEmpty { document.deliverTo = party }
  }

  /// A date of XML Schema, without a time zone or with one, which is left out.
  func date(_ cursor: XMLCursor?, term: String) -> CalendarDate? {
    guard let cursor, let text = cursor.line else { return nil }
    let zone = text.dropFirst(10)
    let isZone =
      zone.isEmpty || zone == "Z" || (zone.utf8.count == 6 && (zone.hasPrefix("+") || zone.hasPrefix("-")))
    if isZone, let date = CalendarDate(iso8601: String(text.prefix(10))) { return date }
    cursor.log.find(
      .notADate, at: cursor.element,
      "Here a date belongs, YYYY-MM-DD, not \u{201C}\(text.prefix(40))\u{201D}.", term: term)
    cursor.log.release(cursor.element)
    return nil
  }

  /// A period with both ends; one with a single end is left to the details.
  func period(_ cursor: XMLCursor?, terms: (String, String)) -> DatePeriod? {
    guard let cursor else { return nil }
    let start = date(cursor.child("StartDate"), term: terms.0)
    let end = date(cursor.child("EndDate"), term: terms.1)
    if let start, let end { return DatePeriod(start: start, end: end) }
    for side in [cursor.peek("StartDate"), cursor.peek("EndDate")] { if let side { cursor.log.release(side.element) } }
    return nil
  }
}
