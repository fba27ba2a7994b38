internal import InvoiceModel

extension InvoiceKeys {
  /// The keys of an identifier with its scheme.
  enum Identifier: String, JSONKey {
    case scheme, id

    static let form = ObjectForm("An identifier.", Self.self, from: SchemedIdentifier(id: "")) { key in
      switch key {
      case .scheme:
        .optional(.text, "Its scheme, a code of ISO 6523: `0088` for a GLN, `0224` for a French service.") {
          $0.scheme = $1
        }
      case .id: .required(.text, "The identifier.") { $0.id = $1 ?? "" }
      }
    }
  }

  /// The keys of what an invoice is about.
  enum InvoicedObject: String, JSONKey {
    case scheme, id

    static let form = ObjectForm(
      "What is invoiced, a meter or a subscription for instance (BT-18).", Self.self, from: SchemedIdentifier(id: "")
    ) { key in
      switch key {
      case .scheme: .optional(.text, "Its scheme, a code of UNTDID 1153.") { $0.scheme = $1 }
      case .id: .required(.text, "The identifier.") { $0.id = $1 ?? "" }
      }
    }
  }

  /// The keys of who is paid.
  enum Payee: String, JSONKey {
    case name, identifiers, registration

    static let form = ObjectForm(
      "Who is paid, where that is not the seller (BG-10).", Self.self, from: InvoiceModel.Payee(name: "")
    ) { key in
      switch key {
      case .name: .required(.text, "Name (BT-59).") { $0.name = $1 ?? "" }
      case .identifiers: .optional(.identifiers, "Identifier (BT-60).") { $0.identifiers = $1 ?? [] }
      case .registration:
        .optional(.identifier, "Number in a register of companies (BT-61).") { $0.registration = $1 }
      }
    }
  }

  /// The keys of a tax representative.
  enum TaxRepresentative: String, JSONKey {
    case name, address
    case vatNumber = "vat_number"

    static let form = ObjectForm(
      "Who answers for the seller's VAT in a country where it has no seat (BG-11).", Self.self,
      from: InvoiceModel.TaxRepresentative(name: "")
    ) { key in
      switch key {
      case .name: .required(.text, "Name (BT-62).") { $0.name = $1 ?? "" }
      case .address: .optional(.address) { $0.address = $1 }
      case .vatNumber: .optional(.text, "VAT number (BT-63).") { $0.vatNumber = $1 }
      }
    }
  }

  /// The keys of an account.
  enum Account: String, JSONKey {
    case iban, account, name, bic

    static let form = ObjectForm(
      "An account to pay to (BG-17).", Self.self, choice: [.iban, .account], from: PaymentAccount()
    ) { key in
      switch key {
      case .iban: .optional(.text, "IBAN (BT-84).") { $0.iban = $1 }
      case .account: .optional(.text, "An account that is no IBAN, taken as it is (BT-84).") { $0.account = $1 }
      case .name: .optional(.text, "Whose account it is (BT-85).") { $0.name = $1 }
      case .bic: .optional(.text, "BIC (BT-86).") { $0.bic = $1 }
      }
    }.choosing(orElse: .ibanOrAccount)
  }

  /// The keys of a card.
  enum Card: String, JSONKey {
    case number, holder

    static let form = ObjectForm(
      "The card that was paid with (BG-18).", Self.self, from: PaymentCard(number: "")
    ) { key in
      switch key {
      case .number:
        .required(.text, "Its number, of which at most the first six and the last four digits are given (BT-87).") {
          $0.number = $1 ?? ""
        }
      case .holder: .optional(.text, "Whose card it is (BT-88).") { $0.holder = $1 }
      }
    }
  }
}

extension ValueForm where Value == SchemedIdentifier {
  /// An identifier with its scheme.
  static var identifier: ValueForm { object(InvoiceKeys.Identifier.form, name: "identifier") }
}

extension ValueForm where Value == [SchemedIdentifier] {
  /// Identifiers with their schemes.
  static var identifiers: ValueForm { list(of: InvoiceKeys.Identifier.form, name: "identifier") }
}
