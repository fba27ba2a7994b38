internal import InvoiceModel

/// Where a party is in the eyes of VAT.
enum VATPlace: Hashable {
  case france, otherMemberState, elsewhere, unknown

  /// By the country of the address, else by the VAT number, else by a SIREN.
  init(of party: Party) {
    if let country = party.address?.country {
      self = Self.place(of: country)
    } else if let prefix = party.vatNumber?.prefix(2), prefix.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
      prefix.utf8.count == 2
    {
      self = Self.place(of: String(prefix))
    } else if party.siren != nil || party.siret != nil {
      self = .france
    } else {
      self = .unknown
    }
  }

  private static func place(of country: String) -> VATPlace {
    if french.contains(country) { return .france }
    return memberStates.contains(country) ? .otherMemberState : .elsewhere
  }

  /// France with Monaco (CGI art. 256-0) and the overseas departments where its VAT law is in force or suspended
  /// (CGI art. 294): their sellers cite the same articles.
  private static let french: Set<String> = ["FR", "MC", "GP", "MQ", "RE", "GF", "YT"]

  /// The other member states of the European Union, with `EL`, the VAT prefix of Greece, and `XI`, that of Northern
  /// Ireland, whose goods follow the Union's rules.
  private static let memberStates: Set<String> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI",
  ]
}
