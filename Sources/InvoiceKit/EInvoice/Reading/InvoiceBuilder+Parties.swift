extension InvoiceBuilder {
  /// The seller (BG-4).
  mutating func seller() -> Seller? {
    guard let party = party(terms.seller, nameTerm: "BT-27") else { return nil }
    var seller = Seller(party: party)
    let reasons = terms.vat.flatMap { [$0.reasonCode, $0.reason] }.compactMap { $0 }
    if reasons.contains(where: { $0 == "VATEX-FR-FRANCHISE" }) {
      seller.vatRegime = .franchise
      // A franchise seller without a number of its own carries its SIREN as tax registration.
      if terms.seller.taxNumber == terms.seller.siren { seller.party.taxNumber = nil }
    }
    return seller
  }

  /// The buyer (BG-7): a consumer where the French treatment says so, or where nothing makes it a business.
  mutating func buyer() -> Buyer? {
    guard let party = party(terms.buyer, nameTerm: "BT-44") else { return nil }
    let treatment = terms.notes.first { $0.code == "BAR" }?.text
    let hasNumber = party.siren != nil || party.siret != nil || party.vatNumber != nil
    let isBusiness = hasNumber || treatment == "B2B" || treatment == "B2BINT"
    return Buyer(party: party, kind: isBusiness ? .business : .consumer, reference: terms.buyerReference)
  }

  private mutating func party(_ terms: EInvoiceTerms.PartyTerms, nameTerm: String) -> Party? {
    guard let name = terms.name else {
      missing(nameTerm, "name of a party")
      return nil
    }
    var party = Party(name: name)
    party.siren = terms.siren
    party.siret = terms.siret
    party.vatNumber = terms.vatNumber
    party.taxNumber = terms.taxNumber
    party.address = terms.address
    if terms.contact.name == nil {
      party.email = terms.contact.email
      party.phone = terms.contact.phone
    } else {
      party.contact = terms.contact
    }
    guard let endpoint = terms.endpoint else { return party }
    let isDerived =
      endpoint.scheme == "0225"
      ? endpoint.id == party.siren
      : endpoint.scheme == "EM" && party.siren == nil && (endpoint.id == party.email ?? party.contact?.email)
    if !isDerived { party.electronicAddress = endpoint }
    return party
  }

  /// A line (BG-25).
  mutating func line(_ terms: EInvoiceTerms.LineTerms, number: Int) -> InvoiceLine? {
    guard let name = terms.name, let price = amount(terms.price, "BT-146"),
      let quantity = amount(terms.quantity, "BT-129"), let category = category(terms.category, "BT-151")
    else {
      missing("BG-25", "name, price, quantity or VAT category in line \(number)")
      return nil
    }
    let rate = amount(terms.rate, "BT-152") ?? .zero
    var line = InvoiceLine(
      description: name, quantity: quantity, unitPrice: price, vatRate: rate, vatCategory: category)
    line.details = terms.details
    line.code = terms.code
    line.unit = terms.unit.flatMap(Unit.init(code:))
    line.priceBaseQuantity = amount(terms.priceBase, "BT-149") ?? ExactDecimal(1)
    line.period = period(terms.periodStart, terms.periodEnd, "BG-26")
    line.statedTotal = amount(terms.net, "BT-131")
    line.vatExemption = exemption(of: category, rate: rate)
    line.discount = discount(of: terms, line: line)
    return line
  }

  private mutating func discount(of terms: EInvoiceTerms.LineTerms, line: InvoiceLine) -> LineDiscount? {
    if terms.allowances.contains(where: \.isCharge) {
      unsupported("BG-28", "a charge on a line")
      return nil
    }
    guard let first = terms.allowances.first else { return nil }
    if terms.allowances.count == 1 {
      let gross = try? line.quantity.multiplied(by: line.unitPrice)
        .divided(by: line.priceBaseQuantity, decimals: 2)
      return value(of: first, group: gross).map { LineDiscount($0, reason: first.reason) }
    }
    let amounts = terms.allowances.compactMap { amount($0.amount, "BT-136") }
    guard let sum = EInvoiceRule.sum(amounts) else { return nil }
    return LineDiscount(.amount(sum), reason: terms.allowances.compactMap(\.reason).joined(separator: ", "))
  }

  /// The reason of the line's VAT group; lines have none of their own.
  private func exemption(of category: VATCategory, rate: ExactDecimal) -> String? {
    guard category != .standard, category != .zeroRated else { return nil }
    let group = terms.vat.first { $0.category == category.rawValue }
    return group?.reasonCode ?? group?.reason
  }
}
