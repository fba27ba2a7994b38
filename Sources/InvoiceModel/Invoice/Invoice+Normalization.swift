extension Invoice {
  /// The invoice with LF for all line ends, spaces for tabs, spaces taken out of identifiers, a SIREN from its SIRET,
  /// countries found in addresses given as one text, and reasons of exemption by default, as the seller's law has them, and its
  /// structure in order.
  package func normalized(in table: JurisdictionTable = .standard) -> Invoice {
    var invoice = self
    invoice.unifyTexts()
    invoice.sortStructure()
    if invoice.typeCode == invoice.type.untdid1001 { invoice.typeCode = nil }
    let (seller, payment, delivery) = (invoice.seller, invoice.payment, invoice.delivery)
    invoice.seller.party = seller.party.normalized()
    invoice.seller.iban = seller.iban.map(TextSpaces.removed)
    invoice.seller.bic = seller.bic.map(TextSpaces.removed)
    invoice.buyer.party = invoice.buyer.party.normalized()
    invoice.payment.iban = payment.iban.map(TextSpaces.removed)
    invoice.payment.bic = payment.bic.map(TextSpaces.removed)
    invoice.normalizeTerms()
    invoice.delivery?.address = delivery?.address?.normalized()
    let franchise = table.franchiseExemption(of: invoice.seller)
    for index in invoice.lines.indices where invoice.lines[index].vatExemption == nil {
      invoice.lines[index].vatExemption = invoice.lines[index].vatCategory.defaultExemption(franchise: franchise)
    }
    return invoice
  }
}

extension Party {
  fileprivate func normalized() -> Party {
    var party = self
    party.address = address?.normalized()
    party.siret = siret.map(TextSpaces.removed)
    party.siren = siren.map(TextSpaces.removed)
    if party.siren == nil, let siret = party.siret, CompanyNumber.isSIRET(siret) {
      party.siren = String(siret.prefix(9))
    }
    party.vatNumber = vatNumber.map(VATNumber.plain)
    party.phone = phone.map(TextSpaces.removed)
    party.contact?.phone = contact?.phone.map(TextSpaces.removed)
    return party
  }
}

extension Address {
  func normalized() -> Address {
    guard isFreeText, country == nil, let last = lines.last else { return self }
    var address = self
    address.country = Country.code(named: last)
    return address
  }
}
