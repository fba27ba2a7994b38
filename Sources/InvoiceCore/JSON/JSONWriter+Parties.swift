internal import InvoiceModel

extension JSONWriter {
  mutating func company(_ seller: Seller, decimals: Int) {
    typealias Key = InvoiceKeys.Company
    party(seller.party)
    member(Key.shareCapital, seller.shareCapital, decimals: decimals)
    member(Key.rcs, seller.rcs)
    member(Key.legalNotice, seller.legalNotice)
    member(Key.soleTrader, ifTrue: seller.isSoleTrader)
    if seller.vatRegime != .standard { member(Key.vatRegime, seller.vatRegime.rawValue) }
    member(Key.vatOnDebits, ifTrue: seller.paysVATOnDebits)
    member(Key.iban, seller.iban)
    member(Key.bic, seller.bic)
    member(Key.logo, seller.logo)
  }

  mutating func customer(_ buyer: Buyer) {
    party(buyer.party)
    member(InvoiceKeys.Customer.kind, buyer.kind.rawValue)
    member(InvoiceKeys.Customer.reference, buyer.reference)
  }

  private mutating func party(_ party: Party) {
    typealias Key = InvoiceKeys.Party
    if !party.name.isEmpty { member(Key.name, party.name) }
    member(Key.tradingName, party.tradingName)
    member(Key.legalForm, party.legalForm)
    address(party.address, for: Key.address)
    member(Key.email, party.email)
    member(Key.phone, party.phone)
    member(Key.website, party.website)
    member(Key.siren, party.siren)
    member(Key.siret, party.siret)
    identifier(party.registration, for: Key.registration)
    identifiers(party.identifiers, for: Key.identifiers)
    member(Key.vatNumber, party.vatNumber)
    member(Key.taxNumber, party.taxNumber)
    member(Key.electronicAddress, party.electronicAddress) { writer, address in
      writer.member(InvoiceKeys.ElectronicAddress.scheme, address.scheme)
      writer.member(InvoiceKeys.ElectronicAddress.id, address.id)
    }
    member(Key.contact, party.contact) { writer, contact in
      writer.member(InvoiceKeys.Contact.name, contact.name)
      writer.member(InvoiceKeys.Contact.email, contact.email)
      writer.member(InvoiceKeys.Contact.phone, contact.phone)
    }
  }

  mutating func address(_ address: Address?, for key: some JSONKey) {
    typealias Key = InvoiceKeys.Address
    guard let address else { return }
    guard !address.isFreeText else { return member(key, address.lines.joined(separator: "\n")) }
    member(key, address) { writer, address in
      for (line, key) in zip(address.lines, [Key.line1, .line2, .line3]) { writer.member(key, line) }
      writer.member(Key.postcode, address.postcode)
      writer.member(Key.city, address.city)
      writer.member(Key.region, address.region)
      writer.member(Key.country, address.country)
    }
  }
}
