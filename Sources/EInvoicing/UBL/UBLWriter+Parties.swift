internal import InvoiceModel

extension UBLWriter {
  /// The seller's Party.
  func writeSeller(to xml: inout XMLWriter) {
    write(document.seller, identifiers: document.seller.identifiers, creditor: creditor(isPayee: false), to: &xml)
  }

  /// The buyer's Party.
  func writeBuyer(to xml: inout XMLWriter) {
    write(document.buyer, identifiers: document.buyerIdentifiers(single: true), creditor: nil, to: &xml)
  }

  private func write(
    _ party: EInvoiceParty, identifiers: [SchemedIdentifier], creditor: SchemedIdentifier?, to xml: inout XMLWriter
  ) {
    xml.within("cac:Party") { xml in
      if let endpoint = party.endpoint {
        xml.element("cbc:EndpointID", endpoint.id, "schemeID", endpoint.scheme)
      }
      write(identifiers, creditor: creditor, to: &xml)
      xml.within("cac:PartyName") { $0.element("cbc:Name", party.tradingName) }
      write(party.address, as: "cac:PostalAddress", to: &xml)
      write(taxID: party.vatNumber, scheme: "VAT", to: &xml)
      write(taxID: party.taxNumber, scheme: "FC", to: &xml)
      xml.within("cac:PartyLegalEntity") {
        $0.element("cbc:RegistrationName", party.name)
        $0.identifier("cbc:CompanyID", party.registration)
        $0.element("cbc:CompanyLegalForm", party.legalNotice)
      }
      xml.within("cac:Contact") {
        $0.element("cbc:Name", party.contact?.name)
        $0.element("cbc:Telephone", party.contact?.phone)
        $0.element("cbc:ElectronicMail", party.contact?.email)
      }
    }
  }

  func write(taxID: String?, scheme: String, to xml: inout XMLWriter) {
    guard let taxID else { return }
    xml.within("cac:PartyTaxScheme") { xml in
      xml.element("cbc:CompanyID", taxID)
      xml.within("cac:TaxScheme") { $0.element("cbc:ID", scheme) }
    }
  }

  func write(_ address: EInvoiceAddress?, as name: StaticString, to xml: inout XMLWriter) {
    guard let address else { return }
    xml.within(name) { xml in
      xml.element("cbc:StreetName", address.line(0))
      xml.element("cbc:AdditionalStreetName", address.line(1))
      xml.element("cbc:CityName", address.city)
      xml.element("cbc:PostalZone", address.postcode)
      xml.element("cbc:CountrySubentity", address.region)
      xml.within("cac:AddressLine") { $0.element("cbc:Line", address.line(2)) }
      xml.within("cac:Country") { $0.element("cbc:IdentificationCode", address.country) }
    }
  }

  /// Delivery (BG-13).
  func writeDelivery(to xml: inout XMLWriter) {
    xml.within("cac:Delivery") { xml in
      xml.element("cbc:ActualDeliveryDate", document.deliveryDate?.description)
      xml.within("cac:DeliveryLocation") { xml in
        xml.identifier("cbc:ID", document.deliverToIDs.first)
        write(document.deliverTo, as: "cac:Address", to: &xml)
      }
      xml.within("cac:DeliveryParty") { xml in
        xml.within("cac:PartyName") { $0.element("cbc:Name", document.deliverToName) }
      }
    }
  }
}
