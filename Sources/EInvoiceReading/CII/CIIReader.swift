internal import InvoiceModel

/// Reads a CrossIndustryInvoice (CII D16B or D22B) term by term; all profiles of Factur-X and ZUGFeRD 2, XRechnung.
struct CIIReader {
  /// How the names of CII's namespaces begin.
  static let namespace = "urn:un:unece:uncefact:data:"

  let root: XMLCursor
  var document: ReceivedDocument
  /// The reasons of the VAT groups.
  var exemptions: [String: Set<String>] = [:]

  private init(_ root: XMLCursor) {
    self.root = root
    document = ReceivedDocument(root: root.element, syntax: .cii)
  }

  /// Reads the document; what is wrong is in `log`.
  static func read(_ root: XMLElement, log: ReadingLog) -> ReceivedDocument {
    var reader = CIIReader(XMLCursor(element: root, log: log))
    reader.readHeader()
    if let transaction = reader.root.child("SupplyChainTradeTransaction") {
      let settlement = transaction.child("ApplicableHeaderTradeSettlement")
      reader.document.currency = settlement?.text("InvoiceCurrencyCode")
      log.currency = reader.document.currency
      reader.exemptions = CIIReader.exemptions(of: settlement)
      for line in transaction.children("IncludedSupplyChainTradeLineItem") { reader.readLine(line) }
      if let agreement = transaction.child("ApplicableHeaderTradeAgreement") { reader.readAgreement(agreement) }
      if let delivery = transaction.child("ApplicableHeaderTradeDelivery") { reader.readDelivery(delivery) }
      if let settlement { reader.readSettlement(settlement) }
    }
    return reader.document
  }

  private mutating func readHeader() {
    if let context = root.child("ExchangedDocumentContext") {
      document.specification = context.text("GuidelineSpecifiedDocumentContextParameter", "ID")
      document.process = context.text("BusinessProcessSpecifiedDocumentContextParameter", "ID")
    }
    guard let header = root.child("ExchangedDocument") else { return }
    document.number = header.text("ID")
    document.typeCode = header.text("TypeCode")
    document.issueDate = date(header.child("IssueDateTime"), term: "BT-2")
    document.language = header.text("LanguageID")
    for note in header.children("IncludedNote") {
      let code = note.text("SubjectCode")
      if let text = note.child("Content")?.lines { document.notes.append(Note(text, code: code)) }
    }
  }

  private mutating func readAgreement(_ agreement: XMLCursor) {
    document.buyerReference = agreement.text("BuyerReference")
    document.seller = agreement.child("SellerTradeParty").map(party)
    document.buyer = agreement.child("BuyerTradeParty").map(party)
    readTerms(agreement: agreement)
    document.references.purchaseOrder = agreement.text("BuyerOrderReferencedDocument", "IssuerAssignedID")
    document.references.contract = agreement.text("ContractReferencedDocument", "IssuerAssignedID")
    for reference in agreement.candidates("AdditionalReferencedDocument") where reference.isSupportingDocument {
      reference.use()
      _ = reference.child("TypeCode")
      let attachment = reference.supportingDocument(
        name: reference.text("IssuerAssignedID"), description: reference.text("Name"),
        url: reference.text("URIID"), file: reference.child("AttachmentBinaryObject"))
      document.attachments.append(attachment)
    }
    if let project = agreement.child("SpecifiedProcuringProject") {
      document.references.project = project.text("ID")
      // The schema wants a name; where it says nothing of its own it is not missed.
      if let name = project.candidates("Name").first, isFixed(name.line) || name.line == document.references.project {
        name.use()
      }
    }
  }

  private func isFixed(_ name: String?) -> Bool { name == "Project reference" || name == "?" }

  private mutating func readDelivery(_ delivery: XMLCursor) {
    if let place = delivery.child("ShipToTradeParty") {
      var party = ReceivedParty(element: place.element)
      party.name = place.text("Name")
      party.identifiers = identifiers(of: place)
      party.address = address(place.child("PostalTradeAddress"))
      document.deliverTo = party
    }
    readTerms(delivery: delivery)
    document.deliveryDate = date(
      delivery.child("ActualDeliverySupplyChainEvent", "OccurrenceDateTime"), term: "BT-72")
  }

  /// A date in its child DateTimeString or DateString, format 102.
  func date(_ cursor: XMLCursor?, term: String) -> CalendarDate? {
    guard let cursor, let holder = cursor.child("DateTimeString") ?? cursor.child("DateString") ?? plain(cursor),
      let text = holder.line
    else { return nil }
    if let date = date(in: holder, text) { return date }
    cursor.log.find(
      .notADate, at: holder.element,
      "Here a date of format 102 belongs, YYYYMMDD, not \u{201C}\(text.prefix(40))\u{201D}.", term: term)
    cursor.log.release(cursor.element)
    return nil
  }

  private func date(in holder: XMLCursor, _ text: String) -> CalendarDate? {
    let digits = Array(text.utf8)
    guard holder.attribute("format") ?? "102" == "102", digits.count == 8,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return CalendarDate(iso8601: "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
  }

  private func plain(_ cursor: XMLCursor) -> XMLCursor? { cursor.element.hasChildren ? nil : cursor }

  /// A period with both ends; one with a single end is left to the details.
  func period(_ cursor: XMLCursor?, terms: (String, String)) -> DatePeriod? {
    guard let cursor else { return nil }
    let start = date(cursor.child("StartDateTime"), term: terms.0)
    let end = date(cursor.child("EndDateTime"), term: terms.1)
    if let start, let end { return DatePeriod(start: start, end: end) }
    if start != nil || end != nil { cursor.log.release(cursor.element) }
    return nil
  }
}
