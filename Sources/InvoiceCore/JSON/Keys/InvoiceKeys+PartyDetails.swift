internal import InvoiceModel

extension InvoiceKeys {
  /// The keys of an address in parts.
  enum Address: String, JSONKey {
    case line1, line2, line3, postcode, city, region, country

    static let form = ObjectForm("Parts.", Self.self, from: DecodedAddress()) { key in
      switch key {
      case .line1: .optional(.text, "Street.") { $0.lines.0 = $1 }
      case .line2: .optional(.text, "More of it.") { $0.lines.1 = $1 }
      case .line3: .optional(.text, "More of it.") { $0.lines.2 = $1 }
      case .postcode: .optional(.text, "Postal code.") { $0.address.postcode = $1 }
      case .city: .optional(.text, "Town.") { $0.address.city = $1 }
      case .region: .optional(.text, "Region.") { $0.address.region = $1 }
      case .country: .optional(.country, "Country, ISO 3166-1 alpha-2.") { $0.address.country = $1 }
      }
    }
  }

  /// The keys of an address for e-invoices.
  enum ElectronicAddress: String, JSONKey {
    case scheme, id

    static let form = ObjectForm(
      "Where e-invoices are sent (BT-34, BT-49).", Self.self, from: (scheme: String?.none, id: String?.none)
    ) { key in
      switch key {
      case .scheme: .required(.text, "EAS code: `0225`, `EM`.") { $0.scheme = $1 }
      case .id: .required(.text, "The address within the scheme.") { $0.id = $1 }
      }
    }
  }

  /// The keys of a contact.
  enum Contact: String, JSONKey {
    case name, email, phone

    static let form = ObjectForm(
      "A person or department to turn to.", Self.self, from: InvoiceModel.Contact()
    ) { key in
      switch key {
      case .name: .optional(.text, "Name.") { $0.name = $1 }
      case .email: .optional(.text, "E-mail address.") { $0.email = $1 }
      case .phone: .optional(.text, "Telephone number.") { $0.phone = $1 }
      }
    }
  }
}

extension ValueForm where Value == InvoiceModel.Address {
  /// A postal address.
  static var address: ValueForm {
    text(
      .multilineText, orObject: .object(InvoiceKeys.Address.form) { $0.whole }, noun: "An address", name: "address",
      description: "A postal address: lines split by \\n, the last of which may be the country; or parts.",
      make: { InvoiceModel.Address(freeText: $0) })
  }
}

extension ValueForm where Value == InvoiceModel.ElectronicAddress {
  /// Where e-invoices are sent.
  static var electronicAddress: ValueForm {
    object(InvoiceKeys.ElectronicAddress.form) { draft in
      guard let scheme = draft.scheme, let id = draft.id else { return nil }
      return InvoiceModel.ElectronicAddress(scheme: scheme, id: id)
    }
  }
}
