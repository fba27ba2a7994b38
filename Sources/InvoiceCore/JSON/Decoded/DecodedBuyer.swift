internal import InvoiceModel

/// The buyer as it was read.
struct DecodedBuyer: PartyHolder {
  var party = Party(name: "")
  /// As it is stated.
  var kind: Buyer.Kind?
  var reference: String?

  /// Who has an identifier is a business.
  var buyer: Buyer {
    let hasIdentifier = party.siren != nil || party.siret != nil || party.vatNumber != nil
    return Buyer(party: party, kind: kind ?? (hasIdentifier ? .business : .consumer), reference: reference)
  }
}
