import InvoiceModel
import Testing

@Suite("GTIN") struct TradeItemNumberTests {
  @Test(
    "Right check digits of all four lengths",
    arguments: ["4006381333931", "96385074", "036000291452", "10614141000415", "3760123450010"])
  func right(number: String) { #expect(TradeItemNumber.isGTIN(number)) }

  @Test(
    "What is none",
    arguments: ["", "4006381333932", "400638133393", "40063813339311", "4006381333931 ", "４００6381333931", "96385075"])
  func wrong(number: String) { #expect(!TradeItemNumber.isGTIN(number)) }

  @Test("Every change of one digit is found")
  func changes() {
    let digits = Array("4006381333931")
    for place in digits.indices {
      for other in "0123456789" where other != digits[place] {
        var changed = digits
        changed[place] = other
        #expect(!TradeItemNumber.isGTIN(String(changed)))
      }
    }
  }
}
