import RuleChecking
import Testing

/// What stops the official rules of EN 16931 in CII where a charge says not once whether it is one.
@Suite("Charges and discounts without an indicator")
struct UnindicatedChargeTests {
  private static func document(_ category: String, _ other: String, _ indicators: String, amount: String = "1")
    -> String
  {
    """
    <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
     xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
     xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"><rsm:SupplyChainTradeTransaction>
    <ram:ApplicableHeaderTradeSettlement><ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode>
    <ram:BasisAmount>0</ram:BasisAmount><ram:CategoryCode>\(category)</ram:CategoryCode></ram:ApplicableTradeTax>
    <ram:SpecifiedTradeAllowanceCharge>\(indicators)<ram:ActualAmount>\(amount)</ram:ActualAmount><ram:CategoryTradeTax>
    <ram:CategoryCode>\(other)</ram:CategoryCode></ram:CategoryTradeTax></ram:SpecifiedTradeAllowanceCharge>
    <ram:SpecifiedTradeSettlementHeaderMonetarySummation/></ram:ApplicableHeaderTradeSettlement>
    </rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>
    """
  }

  private static let indicator = "<ram:ChargeIndicator><udt:Indicator>true</udt:Indicator></ram:ChargeIndicator>"

  private static func unjudged(_ xml: String) throws -> [RuleFinding] {
    try RuleReport(xml: Array(xml.utf8), rules: [.en16931]).findings.filter { !$0.isBroken }
  }

  @Test(
    "BR-O-08 and BR-Z-08 cannot be judged then, where it is of their category",
    arguments: [
      ("Z", "Z", "", true), ("O", "O", "", true), ("Z", "Z", "<ram:ChargeIndicator/>", true), ("Z", "S", "", false),
      ("E", "E", "", false), ("Z", "Z", indicator, false), ("Z", "Z", indicator + indicator, true),
    ])
  func judged(_ category: String, _ other: String, _ indicators: String, _ isStopped: Bool) throws {
    let found = try Self.unjudged(Self.document(category, other, indicators))
    #expect(found.map(\.rule) == (isStopped ? ["BR-\(category)-08"] : []))
    let isMissing = isStopped && indicators != Self.indicator + Self.indicator
    #expect(found.allSatisfy { $0.message.contains("Indicator in SpecifiedTradeAllowanceCharge") == isMissing })
  }

  @Test("A charge of no amount stops their sum, though no sum is stated")
  func sum() throws {
    let found = try Self.unjudged(Self.document("S", "S", Self.indicator, amount: "x"))
    #expect(found.map(\.rule).contains("BR-CO-12"))
  }
}
