internal import InvoiceModel

extension UBLReader {
  /// A Party (BG-4, BG-7).
  func party(_ cursor: XMLCursor) -> ReceivedParty {
    var party = ReceivedParty(element: cursor.element)
    if let endpoint = cursor.peek("EndpointID"), let id = endpoint.line {
      party.electronicAddress = ElectronicAddress(scheme: endpoint.attribute("schemeID") ?? "EM", id: id)
    }
    party.identifiers = identifiers(of: cursor)
    party.isRegistered = !party.identifiers.isEmpty
    party.siret = party.takeSIRET()
    party.address = address(cursor.child("PostalAddress"))
    readTaxSchemes(cursor, into: &party)
    if let entity = cursor.child("PartyLegalEntity") {
      party.name = entity.text("RegistrationName")
      if let id = entity.child("CompanyID")?.identifier {
        party.isRegistered = true
        party.setRegistration(id)
      }
      party.legalNotice = entity.child("CompanyLegalForm")?.lines
    }
    // A trading name that is the name again is no loss.
    if let trading = cursor.usedText("PartyName", "Name"), trading != party.name {
      if party.name == nil { party.name = trading } else { party.tradingName = trading }
    }
    if let contact = cursor.child("Contact") {
      let read = Contact(
        name: contact.text("Name"), email: contact.text("ElectronicMail"), phone: contact.text("Telephone"))
      party.contact = read == Contact() ? nil : read
    }
    return party
  }

  private func readTaxSchemes(_ cursor: XMLCursor, into party: inout ReceivedParty) {
    for scheme in cursor.candidates("PartyTaxScheme") {
      guard let id = scheme.candidates("CompanyID").first, let value = id.line else { continue }
      let kind = scheme.candidates("TaxScheme").first?.candidates("ID").first
      if kind?.line == "VAT", party.vatNumber == nil {
        party.vatNumber = value
      } else if kind?.line != "VAT", party.taxNumber == nil {
        party.taxNumber = value
      } else {
        continue
      }
      scheme.use()
      id.use()
      _ = scheme.child("TaxScheme", "ID")
    }
  }

  /// A PostalAddress or Address.
  func address(_ cursor: XMLCursor?) -> Address? {
    guard let cursor else { return nil }
    let address = Address(
      lines: [cursor.text("StreetName"), cursor.text("AdditionalStreetName"), cursor.text("AddressLine", "Line")]
        .compactMap { $0 },
      postcode: cursor.text("PostalZone"), city: cursor.text("CityName"), region: cursor.text("CountrySubentity"),
      country: cursor.text("Country", "IdentificationCode"))
    return address == Address(lines: []) ? nil : address
  }
}
