internal import InvoiceModel

/// Seller, buyer or the place of delivery as a document names it.
struct ReceivedParty {
  var element: XMLElement
  var name: String?
  /// Its identifiers (BT-29, BT-46) with their schemes that may become a SIRET.
  var siret: String?
  /// BT-30, BT-47 in scheme 0002.
  var siren: String?
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
}
