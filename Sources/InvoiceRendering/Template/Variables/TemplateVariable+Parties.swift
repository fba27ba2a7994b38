internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

extension TemplateVariable {
  /// Who the seller is in law: a text that no template can leave out.
  static let legalIdentity = "seller.legal_identity"

  static let seller: [TemplateVariable] =
    party("seller", member: "company") { $0.computed.invoice.seller.party } + [
      // A sole trader's name is followed by "EI" wherever it stands (C. com. art. R526-27), so a template cannot
      // print it without.
      TemplateVariable("seller.name", .text, at: "/company/name") { .text($0.computed.invoice.seller.legalName) },
      TemplateVariable("seller.legal_form", .text, at: "/company/legal_form") {
        .optional($0.computed.invoice.seller.party.legalForm)
      },
      TemplateVariable("seller.address", .text, at: "/company/address") {
        .optional($0.text(of: $0.computed.invoice.seller.party.address, abroadFrom: $0.buyerCountry))
      },
      TemplateVariable(legalIdentity, .text, at: "/company") { .optional($0.legalIdentity) },
      TemplateVariable("seller.share_capital", .amount) { .nonzero($0.computed.invoice.seller.shareCapital) },
      TemplateVariable("seller.rcs", .text, at: "/company/rcs") { .optional($0.computed.invoice.seller.rcs) },
      TemplateVariable("seller.logo", .text) { $0.logo == nil ? nil : .text("") },
    ]

  static let buyer: [TemplateVariable] =
    party("buyer", member: "customer") { $0.computed.invoice.buyer.party } + [
      TemplateVariable("buyer.name", .text, at: "/customer/name") { .text($0.computed.invoice.buyer.party.name) },
      TemplateVariable("buyer.address", .text, at: "/customer/address") {
        .optional($0.text(of: $0.computed.invoice.buyer.party.address, abroadFrom: $0.sellerCountry))
      },
      TemplateVariable("buyer.legal_form", .text, at: "/customer/legal_form") { .optional($0.buyerLegalForm) },
      TemplateVariable("buyer.reference", .text, at: "/customer/reference") {
        .optional($0.computed.invoice.buyer.reference)
      },
    ]

  private static func party(
    _ name: String, member: String, _ party: @escaping @Sendable (RenderingContext) -> Party
  ) -> [TemplateVariable] {
    func text(
      _ key: String, address: (@Sendable (Party) -> String?)? = nil, _ value: @escaping @Sendable (Party) -> String?
    ) -> TemplateVariable {
      let pointer = key.hasPrefix("contact_") ? "contact/\(key.dropFirst(8))" : key
      return TemplateVariable(
        "\(name).\(key)", .text, at: "/\(member)/\(pointer)",
        address: address.map { address in { @Sendable in address(party($0)) } }
      ) { .optional(value(party($0))) }
    }
    return [
      text("email", address: { $0.email.map { "mailto:\($0)" } }) { $0.email },
      text("phone") { $0.phone.map(IdentifierFormat.phone) },
      text("website", address: { $0.website }) { party in
        // As people write it.
        party.website.map { site in
          let bare = ["https://", "http://"].first { site.hasPrefix($0) }.map { site.dropFirst($0.count) } ?? site[...]
          return String(bare.hasSuffix("/") ? bare.dropLast() : bare)
        }
      },
      text("siren") { $0.siren.map(IdentifierFormat.siren) },
      text("siret") { $0.siret.map(IdentifierFormat.siret) },
      text("vat_number") { $0.vatNumber.map(IdentifierFormat.vatNumber) },
      text("tax_number") { $0.taxNumber },
      text("contact_name") { $0.contact?.name },
      text("contact_email", address: { $0.contact?.email.map { "mailto:\($0)" } }) { $0.contact?.email },
      text("contact_phone") { $0.contact?.phone.map(IdentifierFormat.phone) },
    ]
  }
}
