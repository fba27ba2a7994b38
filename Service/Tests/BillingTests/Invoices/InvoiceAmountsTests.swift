import Testing

@testable import Billing

@Suite("What was paid is split to the cent")
struct InvoiceAmountsTests {
  @Test("The total is always what was paid", arguments: [2_000, 1_900, 850, 550, 210, 0])
  func total(_ rate: Int) throws {
    var gross = 0
    for total in Int64(1)...3_000 {
      let amounts = try #require(
        InvoiceAmounts(total: total, discount: 0, discountHasTax: false, rate: rate))
      #expect(amounts.net + amounts.tax == total)
      let price = amounts.isGross ? total : amounts.net
      #expect(amounts.price == price)
      if amounts.isGross { gross += 1 }
    }
    // Of 120 amounts at 20 % there are 100 that a net amount has.
    if rate == 2_000 { #expect(gross == 500) }
    if rate == 0 { #expect(gross == 0) }
  }

  @Test("Discounts stand beside the price as the provider has them")
  func discounts() throws {
    let net = try #require(InvoiceAmounts(total: 1_079, discount: 100, discountHasTax: false, rate: 2_000))
    #expect([net.net, net.tax, net.price, net.discount] == [899, 180, 999, 100])
    let inclusive = try #require(InvoiceAmounts(total: 1_079, discount: 120, discountHasTax: true, rate: 2_000))
    #expect([inclusive.net, inclusive.tax, inclusive.price, inclusive.discount] == [899, 180, 999, 100])
  }

  @Test("What can't be an amount is none")
  func impossible() {
    for (total, discount, rate) in [
      (0, 0, 2_000), (-1, 0, 2_000), (1, -1, 2_000), (1, 0, -1), (1, 0, 10_001), (Int64.max, 0, 2_000),
      (1, Int64.max, 2_000),
    ] as [(Int64, Int64, Int)] {
      #expect(InvoiceAmounts(total: total, discount: discount, discountHasTax: false, rate: rate) == nil)
    }
  }
}
