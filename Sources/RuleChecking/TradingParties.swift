internal import EInvoiceReading
internal import InvoiceModel

/// Who trades with whom, as far as it decides by whose rules a document is judged.
struct TradingParties {
  var seller = Party(name: "")
  var buyer = Party(name: "")
  /// BT-2.
  var date: CalendarDate?
  /// BT-23.
  var process: String?

  init() {}

  /// What a document says.
  init(_ source: InvoiceSource) {
    switch source.syntax {
    case .cii: self.init(cii: source.root)
    case .ublInvoice, .ublCreditNote: self.init(ubl: source.root)
    }
  }

  private init(cii root: XMLElement) {
    let agreement = root.at("SupplyChainTradeTransaction", "ApplicableHeaderTradeAgreement")
    seller = Self.party(cii: agreement?.at("SellerTradeParty"))
    guard isUnderNationalRules else { return }
    buyer = Self.party(cii: agreement?.at("BuyerTradeParty"))
    process = root.at("ExchangedDocumentContext", "BusinessProcessSpecifiedDocumentContextParameter", "ID")?.text
    let day = root.at("ExchangedDocument", "IssueDateTime", "DateTimeString")?.text
    date = day.flatMap { CalendarDate(iso8601: Self.hyphened($0)) }
  }

  private init(ubl root: XMLElement) {
    seller = Self.party(ubl: root.at("AccountingSupplierParty", "Party"))
    guard isUnderNationalRules else { return }
    process = root.at("ProfileID")?.text
    date = root.at("IssueDate")?.text.flatMap { CalendarDate(iso8601: $0) }
    buyer = Self.party(ubl: root.at("AccountingCustomerParty", "Party"))
  }

  /// Whether the seller's law has rules of its own: of other sellers nothing else is asked.
  private var isUnderNationalRules: Bool {
    JurisdictionTable.standard.seat(of: seller)?.jurisdiction?.eInvoicing != nil
  }

  /// That of VAT numbers in CII.
  private static let vatScheme = "VA"

  private static func hyphened(_ day: String) -> String {
    "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.dropFirst(6))"
  }

  private static func party(cii element: XMLElement?) -> Party {
    var party = Party(name: "")
    guard let element else { return party }
    let address = element.at("PostalTradeAddress")
    party.address = self.address(country: address?.at("CountryID"), postcode: address?.at("PostcodeCode"))
    for child in element.children {
      switch child.name.local {
      case "GlobalID": party.register(child)
      case "SpecifiedLegalOrganization": party.register(child.at("ID"))
      case "SpecifiedTaxRegistration":
        if let id = child.at("ID"), id.attribute("schemeID") == vatScheme { party.vatNumber = id.text }
      default: break
      }
    }
    return party
  }

  private static func party(ubl element: XMLElement?) -> Party {
    var party = Party(name: "")
    guard let element else { return party }
    let address = element.at("PostalAddress")
    party.address = self.address(
      country: address?.at("Country", "IdentificationCode"), postcode: address?.at("PostalZone"))
    for child in element.children {
      switch child.name.local {
      case "PartyIdentification": party.register(child.at("ID"))
      case "PartyLegalEntity": party.register(child.at("CompanyID"))
      case "PartyTaxScheme":
        if child.at("TaxScheme", "ID")?.text == "VAT" { party.vatNumber = child.at("CompanyID")?.text }
      default: break
      }
    }
    return party
  }

  private static func address(country: XMLElement?, postcode: XMLElement?) -> Address? {
    guard let country = country?.text else { return nil }
    return Address(lines: [], postcode: postcode?.text, country: country)
  }
}

extension Party {
  /// Takes over a number of a register.
  fileprivate mutating func register(_ element: XMLElement?) {
    guard let element, let number = element.text else { return }
    switch element.attribute("schemeID") {
    case "0002": siren = number
    case "0009": siret = number
    default: break
    }
  }
}

extension XMLElement {
  /// The first element at a path of local names.
  fileprivate func at(_ names: String...) -> XMLElement? {
    var element: XMLElement? = self
    for name in names { element = element?.children.first { $0.name.local == name } }
    return element
  }
}
