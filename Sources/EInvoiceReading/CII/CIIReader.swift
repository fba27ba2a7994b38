internal import InvoiceModel

/// Reads a CrossIndustryInvoice (CII D16B or D22B) term by term; all profiles of Factur-X and ZUGFeRD 2, XRechnung.
struct CIIReader {
  /// How the names of CII's namespaces begin.
  static let namespace = "urn:un:unece:uncefact:data:"

  let root: XMLCursor
  var document: ReceivedDocument

  private init(_ root: XMLCursor) {
    self.root = root
    document = ReceivedDocument(root: root.element, syntax: .cii)
  }

  /// Reads the document; what is wrong is in `log`.
  static func read(_ xml: XMLDocument, log: ReadingLog) -> ReceivedDocument {
    var reader = CIIReader(XMLCursor(element: xml.root, log: log))
    reader.readHeader()
    if let transaction = reader.root.child("SupplyChainTradeTransaction") {
      let settlement = transaction.child("ApplicableHeaderTradeSettlement")
      reader.document.currency = settlement?.text("InvoiceCurrencyCode")
      log.currency = reader.document.currency
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
    // A free title, "INVOICE": the type code says it.
    _ = header.child("Name")
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
    document.purchaseOrder = agreement.text("BuyerOrderReferencedDocument", "IssuerAssignedID")
    document.contract = agreement.text("ContractReferencedDocument", "IssuerAssignedID")
    if let project = agreement.child("SpecifiedProcuringProject") {
      document.project = project.text("ID")
      // The schema wants a name; where it says nothing of its own it is not missed.
      if let name = project.candidates("Name").first, isFixed(name.line) || name.line == document.project { name.use() }
    }
  }

  private func isFixed(_ name: String?) -> Bool { name == "Project reference" || name == "?" }

  private mutating func readDelivery(_ delivery: XMLCursor) {
    document.deliverTo = delivery.child("ShipToTradeParty").map(party)
    document.deliveryDate = date(
      delivery.child("ActualDeliverySupplyChainEvent", "OccurrenceDateTime"), term: "BT-72")
  }

  /// A date in its child DateTimeString or DateString, format 102.
  func date(_ cursor: XMLCursor?, term: String) -> CalendarDate? {
    guard let cursor, let holder = cursor.child("DateTimeString") ?? cursor.child("DateString") ?? plain(cursor),
      let text = holder.line
    else { return nil }
    let format = holder.attribute("format") ?? "102"
    let digits = Array(text.utf8)
    let isCompact = digits.count == 8 && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if format == "102", isCompact {
      let iso = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
      if let date = CalendarDate(iso8601: iso) { return date }
    }
    cursor.log.fail(
      .notADate, at: holder.element, "Here a date of format 102 belongs: YYYYMMDD.", term: term)
    return nil
  }

  private func plain(_ cursor: XMLCursor) -> XMLCursor? { cursor.element.hasChildren ? nil : cursor }

  /// A period with both ends.
  func period(_ cursor: XMLCursor?, terms: (String, String)) -> DatePeriod? {
    guard let cursor else { return nil }
    return cursor.period(
      from: date(cursor.child("StartDateTime"), term: terms.0), to: date(cursor.child("EndDateTime"), term: terms.1),
      terms: terms)
  }
}
