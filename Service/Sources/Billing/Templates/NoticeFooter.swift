internal import InvoiceKit

/// Below each mail: who sends it, and why it came.
struct NoticeFooter {
  /// The business as the law asks it to be named in its letters (C. com. R123-237), a fact a line.
  let identity: [String]
  /// Why it came.
  let cause: String
  /// How such mails are turned off; nil: they belong to a contract.
  let unsubscribe: String?

  init(_ kind: NoticeKind, _ language: NoticeLanguage, _ settings: BillingSettings) {
    identity = Self.identity(settings, language)
    let product = settings.productName
    if kind.isForBusiness {
      cause = language.typeset(
        language == .french
          ? "\(product) : message adressé à l’équipe." : "\(product): a message to the team.")
    } else {
      cause = language.typeset(
        language == .french
          ? "Vous recevez ce message parce que vous avez un compte \(product)."
          : "You get this message because you have an account with \(product).")
    }
    unsubscribe =
      kind.isTransactional
      ? nil
      : language == .french
        ? "Ne plus recevoir d’e-mails sur mon usage" : "No more e-mails about my usage"
  }

  private static func identity(_ settings: BillingSettings, _ language: NoticeLanguage) -> [String] {
    guard let seller = settings.seller else { return [settings.productName] }
    let party = seller.party
    var lines: [String] = [[party.name, form(seller, language)].compactMap(\.self).joined(separator: ", ")]
    if let address = party.address {
      let city = [address.postcode, address.city].compactMap(\.self).joined(separator: " ")
      lines.append((address.lines + [city]).filter { !$0.isEmpty }.joined(separator: ", "))
    }
    var numbers: [String] = []
    if let siren = party.siren {
      numbers.append([seller.rcs.map { "RCS \($0)" } ?? "SIREN", grouped(siren)].joined(separator: " "))
    }
    if let number = party.vatNumber { numbers.append((language == .french ? "TVA " : "VAT ") + number) }
    if !numbers.isEmpty { lines.append(numbers.joined(separator: " · ")) }
    if let email = party.email { lines.append(email) }
    return lines
  }

  /// `732 829 320`
  private static func grouped(_ siren: String) -> String {
    siren.enumerated().map { ($0.offset > 0 && $0.offset % 3 == 0 ? "\u{00A0}" : "") + String($0.element) }.joined()
  }

  /// `SAS au capital de 10 000,00 €`
  private static func form(_ seller: Seller, _ language: NoticeLanguage) -> String? {
    guard let form = seller.party.legalForm else { return nil }
    guard let capital = seller.shareCapital,
      let text = InvoiceFormatter(language: language.formatterLanguage)?.amount(capital, currency: .euro)
    else { return form }
    return language == .french ? "\(form) au capital de \(text)" : "\(form) with a capital of \(text)"
  }
}

extension NoticeKind {
  /// Whether it goes to those who run the service.
  var isForBusiness: Bool { [.adminReview, .adminDeadJob, .adminParkedMail, .test].contains(self) }
}
