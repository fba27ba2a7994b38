internal import InvoiceModel

extension InvoiceKeys {
  /// The keys that both parties have.
  enum Party: String, JSONKey {
    case name
    case tradingName = "trading_name"
    case legalForm = "legal_form"
    case address, email, phone, website, siren, siret, registration, identifiers
    case vatNumber = "vat_number"
    case taxNumber = "tax_number"
    case electronicAddress = "electronic_address"
    case contact

    static func member<Holder: PartyHolder>(_ key: Party) -> ObjectMember<Holder> {
      switch key {
      case .name: .required(.text, "Name (BT-27, BT-44).") { $0.party.name = $1 ?? "" }
      case .tradingName: .optional(.text, "Name it is known by (BT-28, BT-45).") { $0.party.tradingName = $1 }
      case .legalForm: .optional(.text, "Legal form: `SARL`, `SAS`.") { $0.party.legalForm = $1 }
      case .address: .optional(.address) { $0.party.address = $1 }
      case .email: .optional(.text, "E-mail address.") { $0.party.email = $1 }
      case .phone: .optional(.text, "Telephone number; spaces do not matter.") { $0.party.phone = $1 }
      case .website: .optional(.webAddress, "Web site.") { $0.party.website = $1 }
      case .siren: .optional(.text, "SIREN: nine digits.") { $0.party.siren = $1 }
      case .siret: .optional(.text, "SIRET: fourteen digits.") { $0.party.siret = $1 }
      case .registration:
        .optional(.identifier, "Number in a register of companies abroad (BT-30, BT-47).") {
          $0.party.registration = $1
        }
      case .identifiers:
        .optional(.identifiers, "Further identifiers, a service of the public sector for instance (BT-29, BT-46).") {
          $0.party.identifiers = $1 ?? []
        }
      case .vatNumber: .optional(.text, "VAT number (BT-31, BT-48).") { $0.party.vatNumber = $1 }
      case .taxNumber: .optional(.text, "Tax number (BT-32).") { $0.party.taxNumber = $1 }
      case .electronicAddress: .optional(.electronicAddress) { $0.party.electronicAddress = $1 }
      case .contact: .optional(.object(Contact.form)) { $0.party.contact = $1 }
      }
    }
  }

  /// The keys that the seller has besides.
  enum Company: String, JSONKey {
    case shareCapital = "share_capital"
    case rcs
    case legalNotice = "legal_notice"
    case soleTrader = "sole_trader"
    case vatRegime = "vat_regime"
    case vatOnDebits = "vat_on_debits"
    case iban, bic, logo

    static let form = ObjectForm(
      "The seller (BG-4).", members: Party.members(Party.member) + members(member),
      from: Seller(party: InvoiceModel.Party(name: "")))

    private static func member(_ key: Company) -> ObjectMember<Seller> {
      switch key {
      case .shareCapital: .optional(.amount, "Share capital.") { $0.shareCapital = $1 }
      case .rcs: .optional(.text, "City of the trade register.") { $0.rcs = $1 }
      case .legalNotice:
        .optional(.multilineText, "What the law wants to be said of the seller (BT-33).") { $0.legalNotice = $1 }
      case .soleTrader:
        .optional(.flag, "Whether the seller is a sole trader (\"EI\").", usual: false) {
          $0.isSoleTrader = $1 ?? false
        }
      case .vatRegime:
        .optional(.word(Seller.VATRegime.self), "How the seller stands to VAT.", usual: "standard") {
          $0.vatRegime = $1 ?? .standard
        }
      case .vatOnDebits:
        .optional(.flag, "Whether VAT is due when invoiced.", usual: false) { $0.paysVATOnDebits = $1 ?? false }
      case .iban: .optional(.text, "IBAN (BT-84).") { $0.iban = $1 }
      case .bic: .optional(.text, "BIC (BT-86).") { $0.bic = $1 }
      case .logo:
        .optional(.logo, "PNG, JPEG, SVG or WebP in a data URI, or a file name inside the assets folder.") {
          $0.logo = $1
        }
      }
    }
  }

  /// The keys that the buyer has besides.
  enum Customer: String, JSONKey {
    case kind, reference

    static let form = ObjectForm(
      "The buyer (BG-7).", members: Party.members(Party.member) + members(member), from: DecodedBuyer())

    private static func member(_ key: Customer) -> ObjectMember<DecodedBuyer> {
      switch key {
      case .kind:
        .optional(
          .word(Buyer.Kind.self),
          "Whether commercial or consumer law applies; business when there is a SIREN, SIRET or VAT number."
        ) { $0.kind = $1 }
      case .reference: .optional(.text, "The buyer's own reference (BT-10).") { $0.reference = $1 }
      }
    }
  }
}
