internal import InvoiceModel

extension CIIWriter {
  /// ApplicableHeaderTradeAgreement: the parties and what they refer to.
  func writeAgreement(to xml: inout XMLWriter) {
    let references = document.invoice.references
    xml.within("ram:ApplicableHeaderTradeAgreement") { xml in
      xml.element("ram:BuyerReference", document.invoice.buyer.reference)
      xml.within("ram:SellerTradeParty") { write(document.seller, isSeller: true, to: &$0) }
      xml.within("ram:BuyerTradeParty") { write(document.buyer, isSeller: false, to: &$0) }
      writeTaxRepresentative(to: &xml)
      if profile >= .en16931 {
        xml.within("ram:SellerOrderReferencedDocument") { $0.element("ram:IssuerAssignedID", references.salesOrder) }
      }
      xml.within("ram:BuyerOrderReferencedDocument") { $0.element("ram:IssuerAssignedID", references.purchaseOrder) }
      if profile >= .basicWL {
        xml.within("ram:ContractReferencedDocument") { $0.element("ram:IssuerAssignedID", references.contract) }
      }
      if profile >= .en16931 {
        writeFurther(references, to: &xml)
        for attachment in document.invoice.attachments { write(attachment, to: &xml) }
      }
      if profile >= .en16931, let project = references.project {
        xml.within("ram:SpecifiedProcuringProject") {
          $0.element("ram:ID", project)
          // The schema wants a name; EN 16931 has none and fixes this text.
          $0.element("ram:Name", "Project reference")
        }
      }
    }
  }

  private func write(_ party: EInvoiceParty, isSeller: Bool, to xml: inout XMLWriter) {
    if profile >= .basicWL {
      write(isSeller ? party.identifiers : document.buyerIdentifiers(single: profile < .extended), to: &xml)
    }
    xml.element("ram:Name", party.name)
    if profile >= .en16931 { xml.element("ram:Description", party.legalNotice) }
    let hasTradingName = profile >= (isSeller ? .basicWL : .en16931)
    xml.within("ram:SpecifiedLegalOrganization") {
      $0.identifier("ram:ID", party.registration)
      if hasTradingName { $0.element("ram:TradingBusinessName", party.tradingName) }
    }
    if profile >= .en16931, let contact = party.contact {
      xml.within("ram:DefinedTradeContact") { xml in
        xml.element("ram:PersonName", contact.name)
        xml.within("ram:TelephoneUniversalCommunication") { $0.element("ram:CompleteNumber", contact.phone) }
        xml.within("ram:EmailURIUniversalCommunication") { $0.element("ram:URIID", contact.email) }
      }
    }
    if profile >= .basicWL {
      write(party.address, to: &xml)
      if let endpoint = party.endpoint {
        xml.within("ram:URIUniversalCommunication") {
          $0.element("ram:URIID", endpoint.id, "schemeID", endpoint.scheme)
        }
      }
    } else if isSeller, let country = party.address?.country {
      xml.within("ram:PostalTradeAddress") { $0.element("ram:CountryID", country) }
    }
    guard profile >= .basicWL || isSeller else { return }
    xml.within("ram:SpecifiedTaxRegistration") { $0.element("ram:ID", party.vatNumber, "schemeID", "VA") }
    xml.within("ram:SpecifiedTaxRegistration") { $0.element("ram:ID", party.taxNumber, "schemeID", "FC") }
  }

  /// PostalTradeAddress.
  func write(_ address: EInvoiceAddress?, to xml: inout XMLWriter) {
    guard let address else { return }
    xml.within("ram:PostalTradeAddress") {
      $0.element("ram:PostcodeCode", address.postcode)
      $0.element("ram:LineOne", address.line(0))
      $0.element("ram:LineTwo", address.line(1))
      $0.element("ram:LineThree", address.line(2))
      $0.element("ram:CityName", address.city)
      $0.element("ram:CountryID", address.country)
      $0.element("ram:CountrySubDivisionName", address.region)
    }
  }
}
