internal import InvoiceModel

extension InvoiceValidator {
  mutating func validateSeller() {
    let seller = invoice.seller
    party(seller.party, "/company")
    text(seller.rcs, "/company/rcs")
    if let capital = seller.shareCapital {
      decimals(capital, atMost: max(2, invoice.currency.minorUnitDigits), "/company/share_capital")
      if capital.isNegative { report(.negativeAmount, "/company/share_capital", "The amount is negative.") }
    }
    account(iban: seller.iban, bic: seller.bic, "/company")
    if let logo = seller.logo, !Logo.isWellFormed(logo) {
      report(
        .invalidLogo, "/company/logo",
        "The logo is neither a PNG or JPEG in a data URI nor a file inside the assets.",
        hint: "Write `data:image/png;base64,` and the picture, or a file name without `..`.")
    }
    if seller.isFrench {
      validateFrenchSeller(seller)
    } else if seller.party.address?.country == nil {
      missingCountry(seller.party, "/company", term: "BT-40")
    }
    address(seller.party, "/company")
    electronicAddress(seller.party, isBusiness: true, "/company")
  }

  /// What a French business says about itself (C. com. art. R123-237, CGI ann. II art. 242 nonies A).
  private mutating func validateFrenchSeller(_ seller: Seller) {
    if seller.party.siren == nil, seller.party.siret == nil {
      need(
        .missingSIREN, "/company/siren", "A French seller states its SIREN.", hint: Self.sirenHint(seller.party),
        rule: "BR-FR-10", term: "BT-30")
    }
    if seller.party.address?.country == nil, seller.party.address != nil {
      missingCountry(seller.party, "/company", term: "BT-40")
    }
    guard !seller.isSoleTrader, !problems.isBroken("/company/sole_trader") else { return }
    guard let form = seller.party.legalForm else {
      return warn(
        .missingLegalForm, "/company/legal_form",
        "A company states its legal form, and a sole trader that it is one.",
        hint: "Give `legal_form`, or `sole_trader: true`.")
    }
    guard Self.isCompany(form) else { return }
    if seller.shareCapital == nil {
      warn(.missingShareCapital, "/company/share_capital", "A company states its share capital.")
    }
    if seller.rcs == nil {
      warn(.missingRCS, "/company/rcs", "A company states the city of its trade register.")
    }
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
    if buyer.kind == .business, buyer.isFrench, buyer.party.siren == nil, buyer.party.siret == nil {
      need(
        .missingSIREN, "/customer/siren", "The SIREN of a French customer that is a business is stated.",
        hint: Self.sirenHint(buyer.party), rule: "BR-FR-11", term: "BT-47")
    }
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
    identifiers(party, path)
  }

  private mutating func address(_ party: Party, _ path: String) {
    guard let address = party.address else {
      return need(
        .missingAddress, path + "/address", "The address is missing.",
        hint: "The addresses of both parties are mandatory"
          + (invoice.seller.isFrench ? " (CGI ann. II art. 242 nonies A)." : "."),
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

  private mutating func addressParts(_ address: Address, _ path: String) {
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

  /// Legal forms that have a share capital and stand in the trade register.
  private static func isCompany(_ form: String) -> Bool {
    let letters = form.uppercased().unicodeScalars.filter { $0 != "." }
    let word = String(String.UnicodeScalarView(letters)).split(separator: " ").first.map(String.init) ?? ""
    return [
      "SA", "SAS", "SASU", "SARL", "EURL", "SNC", "SCS", "SCA", "SE", "SCI", "SCP", "SCM", "SELARL", "SELARLU", "SELAS",
      "SELASU", "SELAFA", "SELCA", "SCOP", "SCIC",
    ].contains(word)
  }
}

extension Seller {
  /// Whether French rules on what a business states apply: by the address, or else by its identifiers.
  var isFrench: Bool { party.isFrench }
}

extension Buyer {
  /// Whether the buyer is in France: by the address, or else by its identifiers.
  var isFrench: Bool { party.isFrench }
}

extension Party {
  fileprivate var isFrench: Bool {
    // France and its overseas parts whose businesses have a SIREN.
    let countries = ["FR", "GP", "MQ", "GF", "RE", "YT", "BL", "MF", "PM"]
    if let country = address?.country { return countries.contains(country) }
    return siren != nil || siret != nil || vatNumber?.hasPrefix("FR") == true
  }
}
