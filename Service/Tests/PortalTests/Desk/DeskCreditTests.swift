import InvoiceKit
import InvoiceLedger
import TestDatabases
import Testing

@testable import Billing
@testable import Portal

@Suite("A credit note that is ordered at the desk")
struct DeskCreditTests {
  /// Sends the form of the action for an invoice.
  private static func order(
    _ amount: String, of id: Int64, _ cookie: String, _ portal: TestPortal
  ) async throws -> TestAnswer {
    let path = "/admin/actions/credit/\(id)"
    let page = try await portal.browse("GET", path, cookie: cookie)
    let once = String(try #require(page.text.firstMatch(of: /name="once" value="([0-9a-f]{64})"/)).1)
    return try await portal.browse(
      "POST", path, cookie: cookie, form: ["once": once, "amount": amount, "reason": "Geste commercial"])
  }

  @Test("It gets its number in the ledger, is mailed, and stands in the customer's story and list")
  func credit() async throws {
    let shop = try TestShop(try TestBilling(.sqlite))
    let test = shop.test
    let (user, _) = try await shop.customer()
    let desk = try TestDesk(test)
    try await TestPortal.with(test.billing, shop: shop) { portal, _ in
      let finance = desk.cookie(.finance)
      let id = try #require(try test.number("SELECT id FROM ledger_invoices WHERE kind = 'invoice'"))
      let ordered = try await Self.order("4,50", of: id, finance, portal)
      #expect(ordered.status == 303 && ordered.headers["location"] == "/admin/invoices/\(id)")
      // Until the worker has been there, there is nothing, and not a second order.
      #expect(try test.number("SELECT COUNT(*) FROM ledger_invoices") == 1)
      #expect(try await Self.order("1", of: id, finance, portal).status == 409)
      try await shop.settle()
      let ledger = shop.documents.ledger
      let note = try ledger.invoice("CN-202602-0001")
      #expect(note.kind == .creditNote && note.total == 450)
      let credits = try ledger.standing(of: "INV-202602-0001").movements.filter { $0.kind == .credit }
      #expect(credits.map(\.other) == ["CN-202602-0001"])
      #expect(try ledger.verify().findings.isEmpty)
      #expect(try test.text("SELECT outcome FROM credit_orders") == "credited")
      #expect(
        try test.text("SELECT reason FROM audit_log WHERE action = 'invoice.order-credit'")
          == "4.50 EUR: Geste commercial")
      #expect(try test.text("SELECT reason FROM audit_log WHERE action = 'invoice.credit'") == "4.50 EUR")
      // Nothing was paid back, so nothing is said of that.
      let told = try #require(try test.text("SELECT body FROM notices WHERE kind = 'credit-note'"))
      #expect(told.contains("INV-202602-0001") && !told.contains("remboursons"), "\(told)")
      #expect(try test.text("SELECT state FROM email_outbox WHERE kind = 'credit-note'") == "sent")
      let story = try await portal.browse("GET", "/admin/customers/\(user)", cookie: finance)
      #expect(story.text.contains("CN-202602-0001") && story.text.contains("Geste commercial"))
      let cookie = try test.cookie(of: user)
      let list = try await portal.browse("GET", "/portal/invoices", cookie: cookie)
      #expect(list.text.contains("/portal/invoices/CN-202602-0001") && list.text.contains("INV-202602-0001"))
      let file = try await portal.browse("GET", "/portal/invoices/CN-202602-0001.pdf", cookie: cookie)
      #expect(file.status == 200 && file.bytes.starts(with: Array("%PDF-".utf8)))
      // The rest, then nothing is left; what the provider tells afterwards is not credited once more.
      #expect(try await Self.order("8", of: id, finance, portal).status == 422)
      #expect(try await Self.order("", of: id, finance, portal).status == 303)
      try await shop.settle()
      #expect(try ledger.invoice("CN-202602-0002").total == 749)
      #expect(try await portal.browse("GET", "/admin/actions/credit/\(id)", cookie: finance).status == 409)
      let payment = try #require(try test.text("SELECT provider_id FROM provider_invoices"))
      shop.provider.refund(invoice: payment)
      try await shop.settle()
      #expect(try test.number("SELECT COUNT(*) FROM ledger_invoices") == 3)
      #expect(try ledger.standing(of: "INV-202602-0001").balance.open.isZero)
    }
  }
}
