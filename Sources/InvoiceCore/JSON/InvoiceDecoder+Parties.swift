internal import InvoiceModel

extension InvoiceDecoder {
  /// Reads the seller.
  mutating func company() throws(JSONSyntaxError) -> Seller {
    var seller = Seller(party: Party(name: ""))
    _ = try object(InvoiceKeys.Company.self, required: [.name]) { (decoder, key) throws(JSONSyntaxError) in
      switch key {
      case .shareCapital: seller.shareCapital = try decoder.decimal()
      case .rcs: seller.rcs = try decoder.string()
      case .soleTrader: seller.isSoleTrader = try decoder.boolean() ?? false
      case .vatRegime: seller.vatRegime = try decoder.word(Seller.VATRegime.self) ?? .standard
      case .vatOnDebits: seller.paysVATOnDebits = try decoder.boolean() ?? false
      case .iban: seller.iban = try decoder.string()
      case .bic: seller.bic = try decoder.string()
      case .logo: seller.logo = try decoder.logo()
      default: try decoder.partyMember(key.rawValue, of: &seller.party)
      }
    }
    return seller
  }

  /// Reads the buyer.
  mutating func customer() throws(JSONSyntaxError) -> Buyer {
    var buyer = Buyer(party: Party(name: ""), kind: .consumer)
    var kind: Buyer.Kind?
    _ = try object(InvoiceKeys.Customer.self, required: [.name]) { (decoder, key) throws(JSONSyntaxError) in
      switch key {
      case .kind: kind = try decoder.word(Buyer.Kind.self)
      case .reference: buyer.reference = try decoder.string()
      default: try decoder.partyMember(key.rawValue, of: &buyer.party)
      }
    }
    let party = buyer.party
    let hasIdentifier = party.siren != nil || party.siret != nil || party.vatNumber != nil
    buyer.kind = kind ?? (hasIdentifier ? .business : .consumer)
    return buyer
  }

  private mutating func partyMember(_ key: String, of party: inout Party) throws(JSONSyntaxError) {
    switch InvoiceKeys.Customer(rawValue: key) {
    case .name: party.name = try string() ?? ""
    case .legalForm: party.legalForm = try string()
    case .address: party.address = try address()
    case .email: party.email = try string()
    case .phone: party.phone = try string()
    case .website: party.website = try string()
    case .siren: party.siren = try string()
    case .siret: party.siret = try string()
    case .vatNumber: party.vatNumber = try string()
    case .taxNumber: party.taxNumber = try string()
    case .electronicAddress: party.electronicAddress = try electronicAddress()
    case .contact: party.contact = try contact()
    default: try reader.skipValue()
    }
  }

  /// Reads an address: a text of several lines, or parts.
  mutating func address() throws(JSONSyntaxError) -> Address? {
    if try reader.kind() == .string {
      return try string().map { Address(freeText: $0) }
    }
    guard try reader.kind() == .object else {
      report(.wrongType, at: reader.position, "An address is a string or an object.")
      try reader.skipValue()
      return nil
    }
    var address = Address(lines: [])
    var lines: [InvoiceKeys.Address: String] = [:]
    _ = try object(InvoiceKeys.Address.self) { (decoder, key) throws(JSONSyntaxError) in
      switch key {
      case .line1, .line2, .line3: lines[key] = try decoder.string()
      case .postcode: address.postcode = try decoder.string()
      case .city: address.city = try decoder.string()
      case .region: address.region = try decoder.string()
      case .country: address.country = try decoder.string()
      }
    }
    address.lines = [InvoiceKeys.Address.line1, .line2, .line3].compactMap { lines[$0] }
    return address
  }

  private mutating func electronicAddress() throws(JSONSyntaxError) -> ElectronicAddress? {
    var scheme: String?
    var id: String?
    _ = try object(InvoiceKeys.ElectronicAddress.self, required: [.scheme, .id]) {
      (decoder, key) throws(JSONSyntaxError) in
      switch key {
      case .scheme: scheme = try decoder.string()
      case .id: id = try decoder.string()
      }
    }
    guard let scheme, let id else { return nil }
    return ElectronicAddress(scheme: scheme, id: id)
  }

  private mutating func contact() throws(JSONSyntaxError) -> Contact? {
    var contact = Contact()
    let isObject = try object(InvoiceKeys.Contact.self) { (decoder, key) throws(JSONSyntaxError) in
      switch key {
      case .name: contact.name = try decoder.string()
      case .email: contact.email = try decoder.string()
      case .phone: contact.phone = try decoder.string()
      }
    }
    return isObject ? contact : nil
  }

  /// A picture in a data URI is longer than other strings.
  private mutating func logo() throws(JSONSyntaxError) -> String? {
    guard try expect(.string) else { return nil }
    let start = reader.position
    if let text = try reader.string(limit: Logo.maximumLength) { return text }
    report(.logoTooLarge, at: start, "The logo has more than \(Logo.maximumLength >> 20) MiB of text.")
    return nil
  }
}
