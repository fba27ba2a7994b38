import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@testable import EInvoicing

@Suite("Currencies with more than two decimals")
struct CurrencyDecimalTests {
  @Test("That there is no e-invoice is told, and no rule that the amounts do keep")
  func dinar() throws {
    var invoice = try EInvoiceFixture.computed().invoice
    invoice.currency = try #require(Currency(code: "TND"))
    invoice.exchangeRate = decimal("0.3")
    invoice.lines[0].unitPrice = decimal("1.234")
    let problems = try ComputedInvoice(invoice).eInvoiceProblems()
    #expect(problems.map(\.code) == [.currencyDecimals] && problems.map(\.path) == ["/currency"])
  }
}
