internal import InvoiceModel

/// Seller, buyer or the place of delivery as a document names it.
struct ReceivedParty {
  var element: XMLElement
  var name: String?
  /// BT-28, BT-45.
  var tradingName: String?
  /// BT-33.
  var legalNotice: String?
  /// BT-29, BT-46 in scheme 0009.
  var siret: String?
  /// All other identifiers (BT-29, BT-46, BT-60, BT-71).
  var identifiers: [SchemedIdentifier] = []
  /// BT-30, BT-47 in scheme 0002.
  var siren: String?
  /// BT-30, BT-47, BT-61 in another scheme, or in none.
  var registration: SchemedIdentifier?
  /// Whether it has a legal registration or an identifier of any scheme: a business.
  var isRegistered = false
  var address: Address?
  var contact: Contact?
  var electronicAddress: ElectronicAddress?
  var vatNumber: String?
  var taxNumber: String?

  init(element: XMLElement) { self.element = element }

  /// The party as ours; a contact without a name is the party itself.
  var party: Party {
    var party = Party(name: name ?? "")
    party.address = address
    party.siren = siren
    party.siret = siret
    party.tradingName = tradingName
    party.registration = registration
    party.identifiers = identifiers
    party.vatNumber = vatNumber
    party.taxNumber = taxNumber
    party.electronicAddress = electronicAddress
    if let contact, contact.name != nil {
      party.contact = contact
    } else {
      party.email = contact?.email
      party.phone = contact?.phone
    }
    return party
  }

  /// Takes the first identifier that is a SIRET by its scheme out of the others.
  mutating func takeSIRET() -> String? {
    guard let place = identifiers.firstIndex(where: { $0.scheme == "0009" }) else { return nil }
    return identifiers.remove(at: place).id
  }

  /// Sets BT-30 or BT-47: a SIREN by its scheme, or the number in another register.
  mutating func setRegistration(_ id: SchemedIdentifier) {
    if id.scheme == "0002" { siren = id.id } else { registration = id }
  }
}
