internal import InvoiceModel

/// Writes a CrossIndustryInvoice (UN/CEFACT CII D22B) as far as a Factur-X profile holds it, in the schema's order.
struct CIIWriter {
  let document: EInvoiceDocument
  let profile: FacturXProfile

  private static let namespaces: StaticString = """
     xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"\
     xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"\
     xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"\
     xmlns:qdt="urn:un:unece:uncefact:data:standard:QualifiedDataType:100"
    """

  /// The whole file.
  static func bytes(of document: EInvoiceDocument, profile: FacturXProfile) -> [UInt8] {
    let capacity = 6_000 + (profile >= .basic ? document.lines.count * 1_600 : 0)
    var xml = XMLWriter(capacity: capacity, amountDecimals: document.decimals)
    let writer = CIIWriter(document: document, profile: profile)
    xml.within("rsm:CrossIndustryInvoice", attributes: namespaces) {
      writer.writeContext(to: &$0)
      writer.writeHeader(to: &$0)
      writer.writeTransaction(to: &$0)
    }
    return xml.bytes
  }

  /// Whether the rules of XRechnung hold.
  var isXRechnung: Bool { profile == .xrechnung }
  /// BT-23.
  private var process: String? { isXRechnung ? document.xrechnungProcess : document.frame }

  private func writeContext(to xml: inout XMLWriter) {
    xml.within("rsm:ExchangedDocumentContext") { xml in
      xml.within("ram:BusinessProcessSpecifiedDocumentContextParameter") { $0.element("ram:ID", process) }
      xml.within("ram:GuidelineSpecifiedDocumentContextParameter") { $0.element("ram:ID", profile.urn) }
    }
  }

  private func writeHeader(to xml: inout XMLWriter) {
    let invoice = document.invoice
    xml.within("rsm:ExchangedDocument") { xml in
      xml.element("ram:ID", invoice.number)
      xml.element("ram:TypeCode", document.typeCode)
      xml.ciiDate("ram:IssueDateTime", invoice.issueDate)
      guard profile >= .basicWL else { return }
      for note in document.notes {
        xml.within("ram:IncludedNote") {
          $0.element("ram:Content", note.text)
          $0.element("ram:SubjectCode", note.code)
        }
      }
    }
  }

  private func writeTransaction(to xml: inout XMLWriter) {
    xml.within("rsm:SupplyChainTradeTransaction") { xml in
      if profile >= .basic {
        for line in document.lines { write(line, to: &xml) }
      }
      writeAgreement(to: &xml)
      writeDelivery(to: &xml)
      writeSettlement(to: &xml)
    }
  }

  private func writeDelivery(to xml: inout XMLWriter) {
    guard profile >= .basicWL,
      document.hasDelivery(with: profile)
    else {
      xml.emptyElement("ram:ApplicableHeaderTradeDelivery")
      return
    }
    xml.within("ram:ApplicableHeaderTradeDelivery") { xml in
      xml.within("ram:ShipToTradeParty") { xml in
        write(document.deliverToIDs, to: &xml)
        xml.element("ram:Name", document.deliverToName)
        write(document.deliverTo, to: &xml)
      }
      xml.within("ram:ActualDeliverySupplyChainEvent") { $0.ciiDate("ram:OccurrenceDateTime", document.deliveryDate) }
      let references = document.invoice.references
      xml.within("ram:DespatchAdviceReferencedDocument") {
        $0.element("ram:IssuerAssignedID", references.despatchAdvice)
      }
      guard profile >= .en16931 else { return }
      xml.within("ram:ReceivingAdviceReferencedDocument") {
        $0.element("ram:IssuerAssignedID", references.receivingAdvice)
      }
    }
  }
}

extension EInvoiceDocument {
  /// Whether there is anything about the delivery that a profile holds.
  fileprivate func hasDelivery(with profile: FacturXProfile) -> Bool {
    deliverToName != nil || deliverTo != nil || deliveryDate != nil || !deliverToIDs.isEmpty
      || invoice.references.despatchAdvice != nil
      || (invoice.references.receivingAdvice != nil && profile >= .en16931)
  }
}

extension XMLWriter {
  /// A date in format 102, `20260211`.
  mutating func ciiDate(_ name: StaticString, _ date: CalendarDate?) {
    guard let date else { return }
    within(name) { $0.element("udt:DateTimeString", Self.format102(date), "format", "102") }
  }

  /// A period (BG-14, BG-26).
  mutating func ciiPeriod(_ period: DatePeriod?) {
    guard let period else { return }
    within("ram:BillingSpecifiedPeriod") {
      $0.ciiDate("ram:StartDateTime", period.start)
      $0.ciiDate("ram:EndDateTime", period.end)
    }
  }

  /// `YYYYMMDD`.
  static func format102(_ date: CalendarDate) -> String {
    date.description.filter { $0 != "-" }
  }
}
