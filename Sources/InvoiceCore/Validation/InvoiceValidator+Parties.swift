internal import InvoiceModel

extension InvoiceValidator {
  mutating func validateSeller() {
    let seller = invoice.seller
    party(seller.party, "/company")
    text(seller.rcs, "/company/rcs")
    text(seller.legalNotice, "/company/legal_notice", isMultiline: true)
    if let capital = seller.shareCapital {
      decimals(capital, atMost: max(2, invoice.currency.minorUnitDigits), "/company/share_capital")
      if capital.isNegative { report(.negativeAmount, "/company/share_capital", "The amount is negative.") }
    }
    account(iban: seller.iban, bic: seller.bic, "/company")
    if let logo = seller.logo, !Logo.isWellFormed(logo) {
      report(
        .invalidLogo, "/company/logo",
        "The logo is neither a picture (PNG, JPEG, SVG, WebP) in a data URI nor a file inside the assets.",
        hint: "Write `data:image/png;base64,` and the picture, or a file name without `..`.")
    }
    if seller.party.address?.country == nil { missingCountry(seller.party, "/company", term: "BT-40") }
    validateDuties(of: seller)
    address(seller.party, "/company")
    electronicAddress(seller.party, isBusiness: true, "/company")
  }

  /// What a business says about itself, by the law of its register.
  private mutating func validateDuties(of seller: Seller) {
    guard let register = law.register else { return }
    let isCompany = seller.party.legalForm.map { law.commerce?.isCompany($0) ?? false } ?? false
    let isTrader = seller.isSoleTrader || problems.isBroken("/company/sole_trader")
    for duty in register.sellerDuties {
      switch duty.item {
      case .siren where !register.hasNumber(seller.party):
        demandSiren(
          "/company/siren", "\(adjective) sellers state their SIREN.", of: seller.party,
          rule: law.eInvoicing?.sellerRule, term: "BT-30")
      case .legalForm where seller.party.legalForm == nil && !isTrader:
        warn(
          .missingLegalForm, "/company/legal_form",
          "A company states its legal form, and a sole trader that it is one.",
          hint: "Give `legal_form`, or `sole_trader: true`.")
      case .shareCapital where isCompany && !isTrader && seller.shareCapital == nil:
        warn(.missingShareCapital, "/company/share_capital", "A company states its share capital.")
      case .rcs where isCompany && !isTrader && seller.rcs == nil:
        warn(.missingRCS, "/company/rcs", "A company states the city of its trade register.")
      default: break
      }
    }
  }

  /// What a seller says of a buyer that is registered under the same law as its VAT is of.
  private mutating func validateDuties(of buyer: Buyer) {
    guard buyer.kind == .business, law.vatCode != nil, let seat = table.seat(of: buyer.party), seat.has(.register),
      seat.jurisdiction === law.vatPlace.jurisdiction, let register = seat.jurisdiction?.register
    else { return }
    for duty in register.buyerDuties where duty.item == .siren && !register.hasNumber(buyer.party) {
      demandSiren(
        "/customer/siren",
        "The SIREN of \(seat.jurisdiction?.adjective ?? "") customers that are businesses is stated.",
        of: buyer.party, rule: seat.has(.eInvoicing) ? law.eInvoicing?.buyerRule : nil, term: "BT-47")
    }
  }

  /// A SIREN is indispensable where a rule for e-invoices says so.
  private mutating func demandSiren(_ path: String, _ message: String, of party: Party, rule: String?, term: String) {
    guard let rule else { return warn(.missingSIREN, path, message, hint: Self.sirenHint(party)) }
    need(.missingSIREN, path, message, hint: Self.sirenHint(party), rule: rule, term: term)
  }

  mutating func validateBuyer() {
    let buyer = invoice.buyer
    party(buyer.party, "/customer")
    text(buyer.reference, "/customer/reference")
    address(buyer.party, "/customer")
    if buyer.party.address != nil, buyer.party.address?.country == nil {
      missingCountry(buyer.party, "/customer", term: "BT-55")
    }
    let hasIdentifier = buyer.party.siren != nil || buyer.party.siret != nil || buyer.party.vatNumber != nil
    if buyer.kind == .consumer, hasIdentifier {
      report(
        .consumerWithIdentifier, "/customer/kind", "A consumer has no SIREN, SIRET or VAT number.",
        hint: "Leave `kind` out, or write `business`.")
    }
    validateDuties(of: buyer)
    electronicAddress(buyer.party, isBusiness: buyer.kind == .business, "/customer")
  }

  mutating func validateDelivery() {
    guard let delivery = invoice.delivery else { return }
    text(delivery.name, "/delivery/name")
    year(delivery.date, "/delivery/date")
    if let address = delivery.address {
      addressParts(address, "/delivery/address")
      if address.country == nil {
        need(
          .missingCountry, "/delivery/address", "The country of the delivery address is not known.",
          hint: Self.countryHint(address), rule: "BR-57", term: "BT-80")
      }
    }
  }

  private mutating func party(_ party: Party, _ path: String) {
    text(party.name, path + "/name")
    text(party.legalForm, path + "/legal_form")
    text(party.siren, path + "/siren")
    text(party.siret, path + "/siret")
    text(party.vatNumber, path + "/vat_number")
    text(party.taxNumber, path + "/tax_number")
    text(party.phone, path + "/phone")
    email(party.email, path + "/email")
    if let website = party.website { web(website, path + "/website") }
    if let contact = party.contact {
      text(contact.name, path + "/contact/name")
      text(contact.phone, path + "/contact/phone")
      email(contact.email, path + "/contact/email")
    }
    validateTerms(of: party, path)
    identifiers(party, path)
  }

  private mutating func address(_ party: Party, _ path: String) {
    guard let address = party.address else {
      return need(
        .missingAddress, path + "/address", "The address is missing.",
        hint: "The addresses of both parties are mandatory"
          + (law.vatCode?.addressSource.map { " (\($0))." } ?? "."),
        rule: path == "/company" ? "BR-08" : "BR-10")
    }
    addressParts(address, path + "/address")
    let isOnlyCountry =
      address.isFreeText
      ? address.lines.count == 1 && address.country != nil : address.lines.isEmpty && address.city == nil
    if isOnlyCountry {
      need(
        .incompleteAddress, path + "/address", "The address has neither a street nor a town.",
        hint: "Give the whole address; its last line may be the country.")
    }
  }

  mutating func addressParts(_ address: Address, _ path: String) {
    if address.isFreeText {
      if address.lines.isEmpty {
        report(.emptyString, path, "The text is empty.", hint: "Leave the key out instead.")
      }
      for line in address.lines { text(line, path) }
      return
    }
    if address.lines.count > 3 {
      report(.tooManyEntries, path, "An address of parts has at most three street lines.")
    }
    for (index, line) in address.lines.enumerated() { text(line, "\(path)/line\(index + 1)") }
    text(address.postcode, path + "/postcode")
    text(address.city, path + "/city")
    text(address.region, path + "/region")
    if let country = address.country, !Country.isCode(country) {
      report(
        .unknownCountry, path + "/country", "This is no country code of ISO 3166-1.",
        hint: Country.code(named: country).map { "Write `\($0)`." } ?? "Write two capital letters, `FR`.",
        rule: "BR-CL-14")
    }
  }

  private mutating func missingCountry(_ party: Party, _ path: String, term: String) {
    guard let address = party.address else { return }
    need(
      .missingCountry, path + "/address", "The country of the address is not known.",
      hint: Self.countryHint(address), rule: path == "/company" ? "BR-09" : "BR-11", term: term)
  }

  private static func countryHint(_ address: Address) -> String {
    address.isFreeText
      ? "Write the country's name or code in the last line." : "Give `country`, a code of ISO 3166-1: `FR`."
  }

  private static func sirenHint(_ party: Party) -> String? {
    guard let number = party.vatNumber, VATNumber.isValid(number), VATNumber.siren(in: number) != nil else {
      return nil
    }
    return "It is the last nine digits of the VAT number."
  }
}
