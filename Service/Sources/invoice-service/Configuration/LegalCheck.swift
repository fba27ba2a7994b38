internal import Billing
internal import InvoiceKit

/// What French law asks a legal notice to say, and the configuration does not.
enum LegalCheck {
  /// Looks, and warns of all that is missing. A publisher of elsewhere is left to the law there.
  static func warn(_ draft: ConfigurationKeys.Root.Draft, _ value: ConfigurationValue) {
    // Of a seller that can't be read nobody knows the country.
    guard value.member("seller") == nil || draft.seller?.party.address?.country == "FR" else { return }
    let (legal, place) = (draft.legal, value.place("legal"))
    func warn(_ isMissing: Bool, _ message: String, _ hint: String) {
      if isMissing { place.report(.doubtful, as: .warning, message, hint: hint) }
    }
    warn(
      value.member("seller") == nil, "the legal notice does not say who publishes: LCEN art. 1-1 (formerly 6 III)",
      "seller: with name, legal form, capital, register and address")
    warn(
      legal.director == nil,
      "the legal notice names nobody who answers for what is published: LCEN art. 1-1 (formerly 6 III)",
      "legal: { director: Marie Curie }")
    warn(
      legal.host?.address == nil || legal.host?.phone == nil,
      "the legal notice lacks the host's name, address or telephone number: LCEN art. 1-1 (formerly 6 III)",
      "legal: { host: { name: …, address: …, phone: … } }")
    warn(
      legal.mediator?.url == nil && legal.mediator?.address == nil,
      "the legal notice does not tell consumers their mediator, nor how to reach one: C. conso. L616-1 and R616-1",
      "legal: { mediator: { name: …, url: https://… } }")
  }
}
