public import InvoiceModel

extension Seller {
  /// The name as the law wants it on invoices: followed by "EI" for a sole trader (C. com. art. R526-27).
  public var legalName: String {
    guard isSoleTrader else { return party.name }
    let words = party.name.split { !($0.isLetter || $0 == ".") }.map { $0.lowercased() }
    let isNamed =
      words.contains("ei") || words.contains("e.i.")
      || zip(words, words.dropFirst()).contains { $0 == "entrepreneur" && $1 == "individuel" }
    return isNamed ? party.name : party.name + " EI"
  }

  /// Who the seller is in law, for the foot of an invoice: `SARL au capital de 50 000 €`, `RCS Paris 732 829 320`,
  /// `SIRET 732 829 320 00074`, `TVA FR 44 732829320`. Only what is known; a footer joins them with ` — ` or sets each
  /// on a line.
  ///
  /// C. com. art. R123-237 (SIREN and register), R123-238 (form and capital of companies); CGI ann. II art. 242
  /// nonies A, I, 2° (VAT number).
  ///
  /// - Parameters:
  ///   - language: BCP 47; French where a language has no texts.
  ///   - currency: the invoice's currency; the share capital is in that of the seller's country where its law is known.
  public func legalIdentity(language: String, currency: Currency) -> [String] {
    let words = Wording.orFrench(language: language).identity
    var parts = registrationMentions(language: language, currency: currency).map(\.text)
    if rcs == nil, let siren = party.siren, party.siret == nil {
      parts.append("SIREN\u{00A0}\(IdentifierFormat.siren(siren))")
    }
    if let siret = party.siret { parts.append("SIRET\u{00A0}\(IdentifierFormat.siret(siret))") }
    if let number = party.vatNumber {
      parts.append(words.vatNumber + IdentifierFormat.vatNumber(number))
    }
    if let number = party.taxNumber {
      parts.append(words.taxNumber + number)
    }
    return parts
  }

  /// Legal form and share capital (REG), and the entry in the trade register (ABL), with the subject codes under which
  /// an e-invoice carries them.
  ///
  /// - Parameters:
  ///   - language: BCP 47; French where a language has no texts.
  ///   - currency: the invoice's currency; the share capital is in that of the seller's country where its law is known.
  public func registrationMentions(language: String, currency: Currency) -> [Mention] {
    let wording = Wording.orFrench(language: language)
    let formatter = InvoiceFormatter(wording)
    var mentions: [Mention] = []
    // A company's capital does not follow its invoices.
    let seat = JurisdictionTable.standard.law(of: self).seat
    let capitalCurrency = seat.territory.flatMap { Currency(code: $0.currencyCode) } ?? currency
    let capital = shareCapital.map { formatter.briefAmount($0, currency: capitalCurrency) }
    let form =
      switch (party.legalForm, capital) {
      case (let form?, let capital?): wording.identity.formWithCapital(form, capital)
      case (nil, let capital?): wording.identity.capital(capital)
      case (let form, nil): form
      }
    if let form { mentions.append(Mention(id: "legal-form", subjectCode: "REG", text: form)) }
    if let rcs {
      // The caller may have written the register's name as it is printed.
      let register = rcs.uppercased().hasPrefix("RCS ") ? rcs : "RCS \(rcs)"
      let number = party.siren.map { " " + IdentifierFormat.siren($0) } ?? ""
      mentions.append(Mention(id: "trade-register", subjectCode: "ABL", text: register + number))
    }
    return mentions
  }
}
