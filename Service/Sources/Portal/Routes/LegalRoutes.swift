internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import InvoiceKit

/// `GET /portal/legal`: who sells, and what rights buyers have. It is anybody's, logged in or not.
struct LegalRoutes: Sendable {
  let site: PortalSite
  let sessions: SessionGuard

  func add(to router: Router<PortalContext>) {
    router.get("/portal/legal") { request, _ in
      let viewer = try await sessions.viewer(of: request)
      let words = site.words(in: viewer?.user.language ?? PortalRoutes.language(of: request))
      return site.response(page(words), words, for: viewer)
    }
  }

  private func page(_ words: Words) -> Page {
    let settings = sessions.billing.settings
    var values: Page.Values = ["facts": facts(settings, words) + named(settings.legal, words)]
    if let mediator = settings.legal.mediator {
      values["mediator"] = Self.lines(of: mediator)
      values["mediatorURL"] = mediator.url
    }
    if settings.issuerMode == .provider {
      values["merchant"] = words(
        "legal", "merchant", ["merchant": settings.provider.merchant, "product": settings.productName])
    }
    return Page(template: "legal", title: words("legal", "title"), values: values)
  }

  /// Who else has to be named.
  private func named(_ legal: LegalSettings, _ words: Words) -> [Page.Values] {
    [("director", legal.director), ("host", legal.host.map(Self.lines))].compactMap { key, value in
      value.map { ["label": words("legal", key), "value": $0] }
    }
  }

  private static func lines(of contact: LegalSettings.Contact) -> String {
    [contact.name, contact.address, contact.phone].compactMap(\.self).joined(separator: "\n")
  }

  private func facts(_ settings: BillingSettings, _ words: Words) -> [Page.Values] {
    var facts: [Page.Values] = []
    func fact(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { facts.append(["label": words("legal", key), "value": value]) }
    }
    guard let seller = settings.seller else {
      fact("name", settings.productName)
      fact("contact", settings.mail.replyTo ?? settings.mail.fromAddress)
      return facts
    }
    let (party, formats) = (seller.party, site.formats(in: words.language))
    fact("name", party.name)
    let capital = seller.shareCapital.flatMap { formats.amount(of: $0, "EUR") }
    fact(
      "form",
      [party.legalForm, capital.map { words("legal", "capital", ["amount": $0]) }].compactMap(\.self).joined(
        separator: " "))
    if let address = party.address {
      let city = [address.postcode, address.city].compactMap(\.self).joined(separator: " ")
      fact(
        "address",
        (address.lines + [city, address.country.map(formats.country) ?? ""]).filter { !$0.isEmpty }
          .joined(separator: "\n"))
    }
    fact("register", [seller.rcs.map { "RCS \($0)" }, party.siren].compactMap(\.self).joined(separator: " "))
    fact("vat", party.vatNumber)
    fact("contact", settings.mail.replyTo ?? party.email)
    return facts
  }
}
