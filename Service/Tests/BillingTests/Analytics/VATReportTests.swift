import InvoiceKit
import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("VAT of a period")
struct VATReportTests {
  private func report(_ fixture: MoneyFixture, _ first: String, _ last: String) throws -> VATReport {
    let first = try #require(CalendarDate(iso8601: first))
    let last = try #require(CalendarDate(iso8601: last))
    return try fixture.billing.read { (tx) throws(BillingError) in try tx.vatReport(from: first, to: last) }
  }

  private func line(_ row: VATReport.Row) -> String {
    "\(row.country) \(row.regime.rawValue) \(row.rate) \(row.currency) \(row.invoices)-\(row.creditNotes) "
      + "\(row.net)+\(row.tax) \(row.netInEuros ?? -1)+\(row.taxInEuros ?? -1)"
  }

  @Test(
    "By country, regime, rate and currency, credit notes taken off, to the cent", arguments: TestDatabase.Kind.allCases)
  func rows(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind) { $0.tax.usesOneStopShop = true }
    let french = try fixture.user(1)
    let payment = try fixture.payment("p1", of: french)
    try await fixture.work(payment)
    try await fixture.work(try fixture.payment("p2", of: french))
    let german = try fixture.user(2, name: "Erika Muster", language: "en")
    try fixture.details(of: german, "consumer", name: "Erika Muster", country: "DE")
    try await fixture.work(try fixture.payment("p3", of: german, total: 1_189, tax: 190))
    let company = try fixture.user(3, name: "Muster GmbH", language: "en")
    try fixture.details(
      of: company, "business", name: "Muster GmbH", country: "DE", vat: "DE136695976", checkedAt: fixture.world.now)
    try await fixture.work(try fixture.payment("p4", of: company, total: 2_999, tax: 0, plan: "business"))
    let american = try fixture.user(4, name: "Jane Doe", language: "en")
    for name in ["p5", "p6"] { try await fixture.work(try dollars(fixture, name, of: american)) }
    fixture.world.advance(days: 20)
    try fixture.refund(payment, to: 1_199)
    try await fixture.work(payment)
    #expect(try fixture.reviews().map(\.reason) == [])

    let february = [
      "DE oss 1900 EUR 1-0 999+190 999+190", "DE reverse_charge 0 EUR 1-0 2999+0 2999+0",
      "FR domestic 2000 EUR 2-0 1998+400 1998+400",
      // 9.99 USD are 8.60 EUR, 2.00 USD 1.72 EUR: each document is rounded, not the sum (17.21 EUR).
      "FR domestic 2000 USD 2-0 1998+400 1720+344",
    ]
    #expect(try report(fixture, "2026-02-01", "2026-02-28").rows.map(line) == february)
    #expect(
      try report(fixture, "2026-03-01", "2026-03-31").rows.map(line) == ["FR domestic 2000 EUR 0-1 -999+-200 -999+-200"]
    )
    let both = try report(fixture, "2026-02-11", "2026-03-03")
    #expect(both.rows.map(line)[2] == "FR domestic 2000 EUR 2-1 999+200 999+200")
    #expect(both.rows.map(\.total) == [1_189, 2_999, 1_199, 2_398])
    #expect(try report(fixture, "2026-02-12", "2026-02-28").rows.isEmpty)
  }

  private func dollars(_ fixture: MoneyFixture, _ name: String, of user: Int64) throws -> Int64 {
    let payment = try fixture.payment(name, of: user, currency: "USD")
    try fixture.test.execute(
      ("UPDATE provider_invoices SET exchange_rate = '0.8612' WHERE id = $1", [.integer(payment)]))
    return payment
  }
}
