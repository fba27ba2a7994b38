import InvoiceModel
import Testing

@Suite struct CurrencyTests {
  @Test(arguments: [
    ("EUR", 2), ("USD", 2), ("JPY", 0), ("TND", 3), ("KWD", 3), ("CLF", 4), ("XOF", 0), ("CHF", 2), ("ISK", 0),
    ("AED", 2), ("ZWG", 2), ("MGA", 2),
  ])
  func hasItsMinorUnit(code: String, digits: Int) {
    #expect(Currency(code: code)?.minorUnitDigits == digits)
  }

  @Test(arguments: ["", "E", "EU", "EURO", "EUR2", "eur", "FRF", "XAU", "XXX", "XTS", "E R", "€"])
  func isNoCurrency(code: String) {
    #expect(Currency(code: code) == nil)
  }

  @Test func everyListedCodeIsACurrency() {
    #expect(Currency.codes.count > 150)
    #expect(Currency.codes.allSatisfy { Currency(code: $0)?.code == $0 })
    #expect(Currency.codes == Currency.codes.sorted())
  }
}
