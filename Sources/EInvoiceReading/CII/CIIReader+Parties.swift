internal import InvoiceModel

extension CIIReader {
  /// A trade party (BG-4, BG-7).
  func party(_ cursor: XMLCursor) -> ReceivedParty {
    var party = ReceivedParty(element: cursor.element)
    party.name = cursor.text("Name")
    for id in cursor.candidates("GlobalID") + cursor.candidates("ID") {
      party.isRegistered = true
      if id.attribute("schemeID") == "0009", party.siret == nil {
        id.use()
        party.siret = id.line
      }
    }
    if let organization = cursor.child("SpecifiedLegalOrganization") {
      if let id = organization.candidates("ID").first {
        party.isRegistered = true
        if id.attribute("schemeID") == "0002" {
          id.use()
          party.siren = id.line
        }
      }
      // A trading name that is the name again is no loss.
      if let trading = organization.candidates("TradingBusinessName").first, trading.line == party.name {
        trading.use()
      }
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
