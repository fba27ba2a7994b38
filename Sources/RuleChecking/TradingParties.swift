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

  /// What a document says; no initializer, to which a copy of the document would be handed.
  static func stated(in source: InvoiceSource) -> TradingParties {
    var parties = TradingParties()
    let root = Int32(source.root.index)
    switch source.syntax {
    case .cii: parties.read(cii: root, in: source.document)
    case .ublInvoice, .ublCreditNote: parties.read(ubl: root, in: source.document)
    }
    return parties
  }

  private mutating func read(cii root: Int32, in document: XMLDocument) {
    let transaction = document.node("SupplyChainTradeTransaction", in: root)
    let agreement = document.node("ApplicableHeaderTradeAgreement", in: transaction)
    seller = Self.party(cii: document.node("SellerTradeParty", in: agreement), in: document)
    buyer = Self.party(cii: document.node("BuyerTradeParty", in: agreement), in: document)
    let context = document.node("ExchangedDocumentContext", in: root)
    let parameter = document.node("BusinessProcessSpecifiedDocumentContextParameter", in: context)
    process = document.text("ID", in: parameter)
    let issue = document.node("IssueDateTime", in: document.node("ExchangedDocument", in: root))
    date = document.text("DateTimeString", in: issue).flatMap { CalendarDate(iso8601: Self.hyphened($0)) }
  }

  private mutating func read(ubl root: Int32, in document: XMLDocument) {
    seller = Self.party(ubl: document.node("AccountingSupplierParty", in: root), in: document)
    buyer = Self.party(ubl: document.node("AccountingCustomerParty", in: root), in: document)
    process = document.text("ProfileID", in: root)
    date = document.text("IssueDate", in: root).flatMap { CalendarDate(iso8601: $0) }
  }

  /// That of VAT numbers in CII.
  private static let vatScheme = "VA"

  private static func hyphened(_ day: String) -> String {
    "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.dropFirst(6))"
  }

  private static func party(cii node: Int32, in document: XMLDocument) -> Party {
    var party = Party(name: "")
    let address = document.node("PostalTradeAddress", in: node)
    party.address = Self.address(
      country: document.text("CountryID", in: address), postcode: document.text("PostcodeCode", in: address))
    var child = document.firstChild(of: node)
    while child >= 0 {
      if document.isNamed("GlobalID", child) {
        party.register(child, in: document)
      } else if document.isNamed("SpecifiedLegalOrganization", child) {
        party.register(document.node("ID", in: child), in: document)
      } else if document.isNamed("SpecifiedTaxRegistration", child) {
        let id = document.node("ID", in: child)
        if id >= 0, document.attribute("schemeID", of: id) == vatScheme { party.vatNumber = document.text(of: id) }
      }
      child = document.nodes[Int(child)].nextSibling
    }
    return party
  }

  private static func party(ubl role: Int32, in document: XMLDocument) -> Party {
    var party = Party(name: "")
    let node = document.node("Party", in: role)
    let address = document.node("PostalAddress", in: node)
    party.address = Self.address(
      country: document.text("IdentificationCode", in: document.node("Country", in: address)),
      postcode: document.text("PostalZone", in: address))
    var child = document.firstChild(of: node)
    while child >= 0 {
      if document.isNamed("PartyIdentification", child) {
        party.register(document.node("ID", in: child), in: document)
      } else if document.isNamed("PartyLegalEntity", child) {
        party.register(document.node("CompanyID", in: child), in: document)
      } else if document.isNamed("PartyTaxScheme", child) {
        if document.text("ID", in: document.node("TaxScheme", in: child)) == "VAT" {
          party.vatNumber = document.text("CompanyID", in: child)
        }
      }
      child = document.nodes[Int(child)].nextSibling
    }
    return party
  }

  private static func address(country: String?, postcode: String?) -> Address? {
    guard let country else { return nil }
    return Address(lines: [], postcode: postcode, country: country)
  }
}

extension Party {
  /// Takes over a number of a register.
  fileprivate mutating func register(_ node: Int32, in document: XMLDocument) {
    guard node >= 0, let scheme = document.attribute("schemeID", of: node), let number = document.text(of: node) else {
      return
    }
    switch scheme {
    case "0002": siren = number
    case "0009": siret = number
    default: break
    }
  }
}
