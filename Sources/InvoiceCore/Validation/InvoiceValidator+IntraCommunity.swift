internal import InvoiceModel

extension InvoiceValidator {
  /// Warns of category K for what is no supply of goods to another member state (directive 2006/112/EC art. 138).
  mutating func validateIntraCommunitySupplies() {
    guard let first = invoice.lines.firstIndex(where: { $0.vatCategory == .intraCommunity }) else { return }
    let path = invoice.itemPath(ofLine: first) + "/vat_category"
    switch table.relation(of: receiver, to: law, on: invoice.issueDate) {
    case .otherMemberState, .unknown: break
    case .domestic:
      warn(
        .noIntraCommunitySupply, path,
        "Category K is for goods that go to another member state, and these stay in the seller's country.",
        hint: "Leave `vat_category` out where VAT is charged; where they go elsewhere, say it in `delivery`.",
        term: "BT-151")
    case .elsewhere:
      warn(
        .noIntraCommunitySupply, path,
        "Category K is for goods that go to another member state, and these leave the Union.",
        hint: "Write category `G` for an export; where they go elsewhere, say it in `delivery`.", term: "BT-151")
    }
    for (index, line) in invoice.lines.enumerated() where line.vatCategory == .intraCommunity {
      guard (line.nature ?? invoice.nature) == .services else { continue }
      warn(
        .noIntraCommunitySupply, line.nature == nil ? "/nature" : invoice.itemPath(ofLine: index) + "/nature",
        "Category K is for goods, and the nature is `services`\(line.nature == nil ? ", as it is by default" : "").",
        hint: "Write `nature`: `goods`; services to a business in another member state are category `AE`.",
        term: "BT-151")
    }
  }

  /// The buyer, as far as it is about where goods go.
  private var receiver: Party {
    var party = invoice.buyer.party
    if let address = invoice.delivery?.address, address.country != nil { party.address = address }
    return party
  }
}
