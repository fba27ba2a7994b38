import Billing
import Foundation
import InvoiceKit
import TestDatabases
import Testing

@testable import Portal

@Suite("Figures at the desk")
struct DeskFiguresTests {
  /// 2026-02-11 is today: figures of ten days of January and ten of February, and an invoice.
  static func rows() -> [String] {
    var figures: [String] = []
    for month in 0...1 {
      for day in 1...10 {
        let name = "2026-0\(month + 1)-" + (day < 10 ? "0" : "") + "\(day)"
        let customers = day + month * 10
        figures.append("INSERT INTO figure_days VALUES ('\(name)', 1, 3, 1, 0, 1234, 1)")
        figures.append(
          """
          INSERT INTO daily_figures VALUES ('\(name)', 'EUR', \(999 * customers), 0, 999, 0, 0, 0, 0, \(customers), 1, 0, \
          0, 0, 0, 0, 0, 1, 1199, \(month), \(month * 1199), 0, 0, 0, 0, 500, 0, 0, 0, 0, 250000, 0, 0, 0, 0)
          """)
      }
    }
    return figures + [
      "INSERT INTO users (telegram_id, language, created_at) VALUES (1, 'fr', 1)",
      """
      INSERT INTO provider_invoices (provider, provider_id, test_mode, user_id, billing_reason, status, currency, \
      subtotal, discount, tax, total, tax_inclusive, created_at, paid_at, provider_updated_at) \
      VALUES ('lemonsqueezy', '=1+1', 0, 1, 'initial', 'paid', 'EUR', 999, 0, 200, 1199, 0, 1, 1770000000000, 1)
      """,
      """
      INSERT INTO ledger_invoices (number, idempotency_key, kind, provider_invoice_id, user_id, issued_on, currency, \
      net, tax, total, country, regime, rate) \
      VALUES ('INV-202602-0001', 'k', 'invoice', 1, 1, '2026-02-02', 'EUR', 999, 200, 1199, 'FR', 'domestic', 2000)
      """,
    ]
  }

  private static let query = "?from=2026-02-01&to=2026-02-28"

  @Test(
    "This month beside the last one, charts with their tables, and what waits", arguments: TestDatabase.Kind.allCases)
  func overview(_ kind: TestDatabase.Kind) async throws {
    try await TestPortal.with(kind) { portal, test in
      let desk = try TestDesk(test)
      let empty = try await portal.browse("GET", "/admin", cookie: desk.cookie(.read))
      #expect(empty.status == 200 && empty.text.contains("Aucun chiffre pour l’instant"), "\(empty.text)")
      for row in Self.rows() { try test.database.tamper(row) }
      let page = try await portal.browse("GET", "/admin", cookie: desk.cookie(.read))
      #expect(page.status == 200 && page.text.contains("Chiffres arrêtés au 10\u{00A0}février\u{00A0}2026."))
      for row in [
        "<th scope=\"row\">Revenu mensuel récurrent (MRR)</th><td>199,80\u{00A0}€</td><td>99,90\u{00A0}€</td>",
        "<th scope=\"row\">Nouveaux clients</th><td>10</td><td>10</td>",
        "<th scope=\"row\">Messages</th><td>12\u{202F}340</td><td>12\u{202F}340</td>",
        "<th scope=\"row\">Décisions à prendre</th><td>ouvert</td><td class=\"number\">0</td>",
        "<th scope=\"row\">30 jours au plus</th><td>5,00\u{00A0}€</td><td>2\u{202F}500,00\u{00A0}€</td>",
      ] { #expect(page.text.contains(row), "\(row) in \(page.text)") }
      for chart in ["revenue", "movements", "failures", "receivables"] {
        #expect(page.text.contains("aria-labelledby=\"chart-\(chart)-title chart-\(chart)-summary\""), "\(chart)")
      }
      #expect(!page.text.contains("style=") && !page.text.contains("figures."), "\(page.text)")
    }
  }

  @Test("A period in the URL, its VAT, and files for those who may have them", arguments: TestDatabase.Kind.allCases)
  func period(_ kind: TestDatabase.Kind) async throws {
    try await TestPortal.with(kind) { portal, test in
      for row in Self.rows() { try test.database.tamper(row) }
      let desk = try TestDesk(test)
      func get(_ path: String, _ role: AdminRole?, _ query: String = Self.query) async throws -> TestAnswer {
        try await portal.browse("GET", "/admin/figures" + path + query, cookie: role.map { desk.cookie($0) })
      }
      let page = try await get("", .read)
      #expect(page.status == 200)
      for words in [
        "Du 1er\u{00A0}février\u{00A0}2026 au 28\u{00A0}février\u{00A0}2026", "value=\"2026-02-28\"",
        "<th scope=\"row\">FR</th><td>national</td><td>20\u{00A0}%</td><td>1</td><td>0</td><td>9,99\u{00A0}€</td>",
        "/admin/figures/vat.csv?from=2026-02-01&amp;to=2026-02-28",
      ] { #expect(page.text.contains(words), "\(words) in \(page.text)") }
      #expect(!page.text.contains("payments.csv") && !page.text.contains(">figures."), "\(page.text)")
      for query in [
        "?from=2026-02-30&to=2026-03-01", "?from=2026-02-02&to=2026-02-01", "?from=2000-01-01&to=2026-01-01", "?to=x",
      ] {
        let wrong = try await get("", .read, query)
        #expect(wrong.status == 400 && wrong.text.contains("role=\"alert\""), "\(query)")
        #expect(try await get("/vat.csv", .read, query).status == 400)
      }
      let figures = try await get("/figures.csv", .read)
      #expect(figures.headers["content-type"] == "text/csv; charset=utf-8")
      #expect(
        figures.headers["content-disposition"] == "attachment; filename=\"figures-2026-02-01-2026-02-28.csv\"")
      #expect(figures.text.split(separator: "\r\n").count == 11)
      #expect(figures.text.contains("\r\n2026-02-10,EUR,3,1,0,1234,1,199.80,"), "\(figures.text)")
      let vat = try await get("/vat.csv", .support)
      #expect(vat.text.hasSuffix("FR,domestic,20.00,EUR,1,0,9.99,2.00,11.99,9.99,2.00\r\n"), "\(vat.text)")
      let payments = try await get("/payments.csv", .finance)
      let row = "2026-02-02,lemonsqueezy,'=1+1,1,,initial,paid,EUR,11.99,2.00,0.00,FR,INV-202602-0001\r\n"
      #expect(payments.status == 200 && payments.text.hasSuffix(row), "\(payments.text)")
      for file in ["/payments.csv", "/journal.csv", "/fec.txt", "/books.zip"] {
        #expect(try await get(file, .support).status == 403)
        #expect(try await get(file, nil).status == 303)
      }
      // The provider sells here: there are no books.
      #expect(try await get("/fec.txt", .finance).status == 404)
    }
  }

  @Test("Where we sell, the books come from the ledger", arguments: TestDatabase.Kind.allCases)
  func books(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let shop = try TestShop(test)
    _ = try await shop.customer()
    try await TestPortal.with(test.billing, shop: shop) { portal, _ in
      let desk = try TestDesk(test)
      func get(_ path: String) async throws -> TestAnswer {
        try await portal.browse("GET", "/admin/figures" + path + Self.query, cookie: desk.cookie(.finance))
      }
      let page = try await get("")
      #expect(page.text.contains("books.zip") && page.text.contains("Aucune facture n’est ouverte."))
      let fec = try await get("/fec.txt")
      #expect(
        fec.status == 200 && fec.text.hasPrefix("JournalCode") && fec.text.contains("INV-202602-0001"), "\(fec.text)")
      // As its bytes are, which no UTF-8 says.
      #expect(fec.headers["content-type"] == "text/plain; charset=iso-8859-15")
      #expect(fec.headers["content-disposition"] == "attachment; filename=\"732829320FEC20261231.txt\"")
      let journal = try await get("/journal.csv")
      #expect(journal.status == 200 && journal.text.contains("entry,date,journal"))
    }
  }

  @Test("The period before: whole months for whole months, days for days")
  func before() throws {
    func before(_ from: String, _ to: String) throws -> String {
      try #require(FigurePeriod(from: from, to: to)).before.query
    }
    #expect(try before("2026-03-01", "2026-03-31") == "?from=2026-02-01&to=2026-02-28")
    #expect(try before("2026-01-01", "2026-03-31") == "?from=2025-10-01&to=2025-12-31")
    #expect(try before("2024-01-01", "2024-12-31") == "?from=2023-01-01&to=2023-12-31")
    #expect(try before("2026-03-01", "2026-03-10") == "?from=2026-02-19&to=2026-02-28")
  }
}
