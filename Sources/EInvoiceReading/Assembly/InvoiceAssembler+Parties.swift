internal import InvoiceModel

extension InvoiceAssembler {
  /// The seller. Its legal information (BT-33) becomes a note, for its parts have keys of their own.
  func seller(_ received: ReceivedParty) -> Seller {
    var seller = Seller(party: received.party)
    seller.paysVATOnDebits = document.isVATDueOnInvoice
    let isFranchise = document.taxes.contains {
      $0.reasonCode == "VATEX-FR-FRANCHISE" || ($0.category == "E" && ($0.reason ?? "").contains("293 B"))
    }
    if isFranchise {
      seller.vatRegime = .franchise
      // EN 16931 wants some number of a seller without VAT; ours carries its SIREN there.
      if seller.party.taxNumber == seller.party.siren { seller.party.taxNumber = nil }
    }
    return seller
  }

  /// The buyer, a business when anything says so.
  func buyer(_ received: ReceivedParty) -> Buyer {
    let party = received.party
    let treatment = document.notes.first { $0.code == "BAR" }?.text
    let hasNumber = party.siren != nil || party.siret != nil || party.vatNumber != nil
    let isBusiness: Bool
    switch treatment {
    case "B2C": isBusiness = hasNumber
    case "B2B", "B2BINT": isBusiness = true
    default: isBusiness = hasNumber || received.isRegistered
    }
    return Buyer(party: party, kind: isBusiness ? .business : .consumer, reference: document.buyerReference)
  }
}
