internal import InvoiceModel
internal import InvoiceWording

/// Seller or buyer as an e-invoice holds them (BG-4, BG-7).
struct EInvoiceParty: Hashable, Sendable {
  /// BT-27, BT-44.
  var name: String
  /// BT-28, BT-45.
  var tradingName: String?
  /// BT-33; the seller's only.
  var legalNotice: String?
  /// BT-30, BT-47: a SIREN in scheme 0002, or the number in another register.
  var registration: SchemedIdentifier?
  /// BT-29, BT-46: a SIRET in scheme 0009, and others.
  var identifiers: [SchemedIdentifier]
  /// BT-31, BT-48.
  var vatNumber: String?
  /// BT-32; the seller's only.
  var taxNumber: String?
  /// BG-5, BG-8.
  var address: EInvoiceAddress?
  /// BT-34, BT-49.
  var endpoint: ElectronicAddress?
  /// BG-6, BG-9.
  var contact: Contact?

  /// - Parameters:
  ///   - party: as given.
  ///   - hidesVAT: whether the invoice is outside the scope of VAT, and so carries no VAT numbers (BR-O-02).
  init(_ party: Party, hidesVAT: Bool) {
    name = party.name
    tradingName = party.tradingName
    registration = party.siren.map { SchemedIdentifier(scheme: "0002", id: $0) } ?? party.registration
    identifiers = []
    // What is said twice, as the SIRET by itself and in scheme 0009, is written once.
    for identifier in Self.identifiers(of: party) where !identifiers.contains(identifier) {
      identifiers.append(identifier)
    }
    vatNumber = hidesVAT ? nil : party.vatNumber
    address = EInvoiceAddress(party.address)
    endpoint = party.electronicAddress ?? Self.defaultEndpoint(of: party)
    let contact = Contact(
      name: party.contact?.name, email: party.contact?.email ?? party.email,
      phone: party.contact?.phone ?? party.phone)
    self.contact = contact == Contact() ? nil : contact
  }

  /// A party of a received invoice.
  init(stating party: Party) {
    self.init(party, hidesVAT: false)
    identifiers = Self.identifiers(of: party)
    endpoint = party.electronicAddress
    taxNumber = party.taxNumber
  }

  /// The seller: "EI" beside a sole trader's name, and a tax registration where it has no VAT number.
  init(seller: Seller, hidesVAT: Bool) {
    self.init(seller.party, hidesVAT: hidesVAT)
    name = seller.legalName
    taxNumber = seller.party.taxNumber
    legalNotice = seller.legalNotice
    if vatNumber == nil, taxNumber == nil, seller.vatRegime == .franchise, !hidesVAT { taxNumber = siren }
  }

  /// The SIRET, then what is given beside it.
  private static func identifiers(of party: Party) -> [SchemedIdentifier] {
    (party.siret.map { [SchemedIdentifier(scheme: "0009", id: $0)] } ?? []) + party.identifiers
  }

  /// BT-30 or BT-47 where it is a SIREN.
  var siren: String? { registration?.scheme == "0002" ? registration?.id : nil }

  /// The French directory knows businesses by their SIREN; everybody else is reached by e-mail.
  private static func defaultEndpoint(of party: Party) -> ElectronicAddress? {
    if let siren = party.siren { return ElectronicAddress(scheme: "0225", id: siren) }
    guard let email = party.email ?? party.contact?.email else { return nil }
    return ElectronicAddress(scheme: "EM", id: email)
  }
}
