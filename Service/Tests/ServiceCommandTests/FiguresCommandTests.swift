import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@Suite("invoice-service figures")
struct FiguresCommandTests {
  /// Two days of January and February, with a customer more, and an invoice of February.
  private static let rows = [
    "INSERT INTO figure_days VALUES ('2026-01-31', 1, 3, 0, 0, 5, 1), ('2026-02-01', 2, 4, 1, 0, 7, 2)",
    """
    INSERT INTO daily_figures VALUES \
    ('2026-01-31', 'EUR', 999, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, \
    NULL, NULL, NULL, NULL, NULL, NULL), \
    ('2026-02-01', 'EUR', 1998, 0, 999, 0, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 0, 1, 1199, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, \
    0, 0, 0, 0, 0, 0)
    """,
    "INSERT INTO users (telegram_id, language, created_at) VALUES (1, 'fr', 1)",
    """
    INSERT INTO provider_invoices (provider, provider_id, test_mode, user_id, billing_reason, status, currency, subtotal, \
    discount, tax, total, tax_inclusive, created_at, provider_updated_at) \
    VALUES ('lemonsqueezy', '1', 0, 1, 'initial', 'paid', 'EUR', 999, 0, 200, 1199, 0, 1, 1)
    """,
    """
    INSERT INTO ledger_invoices (number, idempotency_key, kind, provider_invoice_id, user_id, issued_on, currency, net, \
    tax, total, country, regime, rate) \
    VALUES ('INV-202602-0001', 'k', 'invoice', 1, 1, '2026-02-01', 'EUR', 999, 200, 1199, 'FR', 'domestic', 2000)
    """,
  ]

  @Test(
    "A month beside the one before, its days, and its VAT, for people and for programs",
    arguments: TestDatabase.Kind.allCases)
  func month(kind: TestDatabase.Kind) throws {
    let service = try ServiceFixture(kind, isMade: true)
    let none = try service.run("figures")
    #expect(none.status == 0 && none.text.isEmpty && none.errors.contains("there are no figures yet"), "\(none.errors)")
    for row in Self.rows { try service.database.tamper(row) }
    let table = try service.run("figures")
    #expect(table.status == 0 && table.errors.contains("2026-02 has figures up to 2026-02-01"), "\(table.errors)")
    let lines = table.text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.first == ["figure", "currency", "value", "month", "before"])
    for expected in [
      ["mrr", "EUR", "19.98", "9.99"], ["net_new", "EUR", "9.99", "0.00"], ["arr", "EUR", "239.76", "119.88"],
      ["customers", "2", "1"], ["customer_churn", "%", "0.00"], ["payments_amount", "EUR", "11.99", "0.00"],
      ["receivables_30", "EUR", "0.00"], ["messages", "7", "5"],
    ] { #expect(lines.contains(expected), "\(expected) in\n\(table.text)") }
    #expect(!table.text.contains("trial_conversion"))
    let json = try service.run("figures", "--month", "2026-02", "--format", "json")
    let objects = try #require(
      try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [[String: Any]])
    let mrr = try #require(objects.first { $0["figure"] as? String == "mrr" })
    #expect(mrr["currency"] as? String == "EUR" && mrr["value"] as? Double == 19.98)
    let days = try service.run("figures", "--month", "2026-02", "--days", "--format", "csv")
    let row =
      "2026-02-01,EUR,4,1,0,7,2,19.98,0.00,9.99,0.00,0.00,0.00,0.00,2,1,0,0,0,0,0,0,1,11.99,0,0.00,0,0.00,0,0.00"
    #expect(days.text.contains(row) && days.text.contains("day,currency,accounts,"), "\(days.text)")
    let vat = try service.run("figures", "--month", "2026-02", "--vat", "--format", "csv")
    #expect(vat.text.contains("FR,domestic,20.00,EUR,1,0,9.99,2.00,11.99,9.99,2.00"), "\(vat.text)")
    #expect(try service.run("figures", "--month", "2026-03", "--vat").errors.contains("nothing was issued in 2026-03"))
    #expect(try service.run("figures", "--month", "2026-03").errors.contains("2026-03 has no figures"))
    let wrong = try service.run("figures", "--month", "2026-13")
    #expect(wrong.status == 64 && wrong.errors.contains("[invalid-value]"), "\(wrong.errors)")
    #expect(try service.run("figures", "--days", "--vat").status == 64)
  }
}
