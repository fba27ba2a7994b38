import RuleChecking

/// A document in CII that meets Peppol's rules, but for what a test changes in it.
struct PeppolCIIDocument {
  var process = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
  var specification = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
  var type = "380"
  var day = "20261129"
  var notes = "<ram:IncludedNote><ram:Content>x</ram:Content></ram:IncludedNote>"
  var line = Self.line()
  var references = "<ram:BuyerReference>x</ram:BuyerReference>"
  var from = "BE"
  var to = "BE"
  /// What stands in the seller and in the buyer beside their addresses.
  var seller = ""
  var buyer = ""
  var sellerLines = "LineOne CityName PostcodeCode"
  var buyerLines = "LineOne CityName PostcodeCode"
  var electronic = Self.element("URIID", "5790000436057", scheme: "0088")
  var agreement = ""
  /// What stands before the currency, and behind it.
  var head = ""
  var settlement = ""
  var total = "<ram:TaxTotalAmount currencyID=\"EUR\">25.00</ram:TaxTotalAmount>"
  var payable = "125.00"

  static func element(_ name: String, _ text: String, scheme: String? = nil) -> String {
    "<ram:\(name)\(scheme.map { " schemeID=\"\($0)\"" } ?? "")>\(text)</ram:\(name)>"
  }

  static func day(_ name: String, _ day: String) -> String {
    "<ram:\(name)><udt:DateTimeString format=\"102\">\(day)</udt:DateTimeString></ram:\(name)>"
  }

  static func tax(_ number: String, _ scheme: String = "VA") -> String {
    element("SpecifiedTaxRegistration", element("ID", number, scheme: scheme))
  }

  static func legal(_ number: String, _ scheme: String) -> String {
    element("SpecifiedLegalOrganization", element("ID", number, scheme: scheme))
  }

  static func charge(_ sign: String, _ amount: String, _ rest: String = "") -> String {
    element(
      "SpecifiedTradeAllowanceCharge",
      "<ram:ChargeIndicator><udt:Indicator>\(sign)</udt:Indicator></ram:ChargeIndicator>\(rest)"
        + element("ActualAmount", amount))
  }

  static func means(_ code: String, _ rest: String = "") -> String {
    element("SpecifiedTradeSettlementPaymentMeans", element("TypeCode", code) + rest)
  }

  static func account(_ number: String, as name: String = "IBANID", bank: String = "") -> String {
    element("PayeePartyCreditorFinancialAccount", element(name, number))
      + (bank.isEmpty ? "" : element("PayeeSpecifiedCreditorFinancialInstitution", element("BICID", bank)))
  }

  static func document(_ type: String, _ rest: String = "") -> String {
    element("AdditionalReferencedDocument", element("IssuerAssignedID", "1") + element("TypeCode", type) + rest)
  }

  static func address(_ country: String, _ lines: String) -> String {
    let lines = lines.split(separator: " ").map { element(String($0), "x") }.joined()
    return element("PostalTradeAddress", lines + element("CountryID", country))
  }

  static func line(
    quantity: String = "2", price: String = "50.00", base: String = "1", unit: String = "C62", total: String = "100.00",
    product: String = "", agreement: String = "", settlement: String = "", rate: String = "25"
  ) -> String {
    """
    <ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedTradeProduct>\(product)</ram:SpecifiedTradeProduct>
    <ram:SpecifiedLineTradeAgreement>\(agreement)<ram:NetPriceProductTradePrice><ram:ChargeAmount>\(price)</ram:ChargeAmount>
    <ram:BasisQuantity unitCode="\(unit)">\(base)</ram:BasisQuantity></ram:NetPriceProductTradePrice>
    </ram:SpecifiedLineTradeAgreement><ram:SpecifiedLineTradeDelivery>
    <ram:BilledQuantity unitCode="C62">\(quantity)</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
    <ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax>\(element("RateApplicablePercent", rate))</ram:ApplicableTradeTax>
    \(settlement)<ram:SpecifiedTradeSettlementLineMonetarySummation>\(element("LineTotalAmount", total))
    </ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>
    </ram:IncludedSupplyChainTradeLineItem>
    """
  }

  private func party(_ name: String, _ country: String, _ lines: String, _ rest: String) -> String {
    let uri = electronic.isEmpty ? "" : Self.element("URIUniversalCommunication", electronic)
    return Self.element(name, rest + Self.address(country, lines) + uri)
  }

  private var xml: String {
    """
    <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
     xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
     xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"><rsm:ExchangedDocumentContext>
    \(Self.element("BusinessProcessSpecifiedDocumentContextParameter", Self.element("ID", process)))
    \(Self.element("GuidelineSpecifiedDocumentContextParameter", Self.element("ID", specification)))
    </rsm:ExchangedDocumentContext><rsm:ExchangedDocument>\(Self.element("TypeCode", type))\(Self.day("IssueDateTime", day))
    \(notes)</rsm:ExchangedDocument><rsm:SupplyChainTradeTransaction>\(line)
    <ram:ApplicableHeaderTradeAgreement>\(references)\(party("SellerTradeParty", from, sellerLines, seller))
    \(party("BuyerTradeParty", to, buyerLines, buyer))\(agreement)</ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeSettlement>\(head)<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>\(settlement)
    <ram:SpecifiedTradeSettlementHeaderMonetarySummation>\(total)\(Self.element("DuePayableAmount", payable))
    </ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement>
    </rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>
    """
  }

  /// The numbers of the rules that it breaks, without what they begin with in Peppol's own.
  func broken() throws -> [String] {
    let report = try RuleReport(xml: Array(xml.utf8), rules: [.peppol])
    let rules = Set(report.findings.filter(\.isBroken).map(\.rule))
    return rules.map { $0.replacing("PEPPOL-EN16931-", with: "").replacing("PEPPOL-COMMON-", with: "COMMON-") }.sorted()
  }
}
