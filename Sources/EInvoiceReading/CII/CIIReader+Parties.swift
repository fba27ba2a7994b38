internal import InvoiceModel

extension CIIReader {
  /// A trade party (BG-4, BG-7).
  func party(_ cursor: XMLCursor) -> ReceivedParty {
    var party = ReceivedParty(element: cursor.element)
    party.name = cursor.text("Name")
    party.legalNotice = cursor.child("Description")?.lines
    party.identifiers = identifiers(of: cursor)
    party.isRegistered = !party.identifiers.isEmpty
    party.siret = party.takeSIRET()
    if let organization = cursor.child("SpecifiedLegalOrganization") {
      if let id = identifier(organization.child("ID")) {
        party.isRegistered = true
        party.setRegistration(id)
      }
      // A trading name that is the name again is no loss.
      let trading = organization.text("TradingBusinessName")
      party.tradingName = trading == party.name ? nil : trading
    }
    party.contact = contact(cursor.child("DefinedTradeContact"))
    party.address = address(cursor.child("PostalTradeAddress"))
    if let uri = cursor.peek("URIUniversalCommunication", "URIID"), let id = uri.line {
      party.electronicAddress = ElectronicAddress(scheme: uri.attribute("schemeID") ?? "EM", id: id)
    }
    for id in cursor.candidates("SpecifiedTaxRegistration").flatMap({ registration in
      registration.use()
      return registration.candidates("ID")
    }) {
      switch id.attribute("schemeID") {
      case "VA" where party.vatNumber == nil:
        id.use()
        party.vatNumber = id.line
      case "FC" where party.taxNumber == nil:
        id.use()
        party.taxNumber = id.line
      default: break
      }
    }
    return party
  }

  private func contact(_ cursor: XMLCursor?) -> Contact? {
    guard let cursor else { return nil }
    let person = cursor.text("PersonName")
    let department = cursor.candidates("DepartmentName").first
    if person == nil || department?.line == person { department?.use() }
    let contact = Contact(
      name: person ?? department?.line, email: cursor.text("EmailURIUniversalCommunication", "URIID"),
      phone: cursor.text("TelephoneUniversalCommunication", "CompleteNumber"))
    return contact == Contact() ? nil : contact
  }

  func address(_ cursor: XMLCursor?) -> Address? {
    guard let cursor else { return nil }
    let address = Address(
      lines: [cursor.text("LineOne"), cursor.text("LineTwo"), cursor.text("LineThree")].compactMap { $0 },
      postcode: cursor.text("PostcodeCode"), city: cursor.text("CityName"),
      region: cursor.text("CountrySubDivisionName"), country: cursor.text("CountryID"))
    return address == Address(lines: []) ? nil : address
  }
}
