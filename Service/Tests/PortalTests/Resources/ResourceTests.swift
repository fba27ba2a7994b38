import Foundation
import NIOCore
import SQLStore
import TestDatabases
import Testing

@testable import Billing
@testable import Portal

@Suite("What programs read and do in the portal")
struct ResourceTests {
  private func with(
    _ kind: TestDatabase.Kind = .sqlite, _ body: (TestPortal, TestShop) async throws -> Void
  ) async throws {
    let shop = try TestShop(try TestBilling(kind))
    try await TestPortal.with(shop.test.billing, shop: shop) { portal, _ in try await body(portal, shop) }
  }

  @Test("Profile, usage, subscription, payments and invoices say what is", arguments: TestDatabase.Kind.allCases)
  func reading(_ kind: TestDatabase.Kind) async throws {
    try await with(kind) { portal, shop in
      let (user, _) = try await shop.customer(months: 3)
      let cookie = try shop.test.cookie(of: user)
      func get(_ path: String) async throws -> TestAnswer { try await portal.call("GET", path, cookie: cookie) }
      let profile = try await get("/portal/profile")
      #expect(profile.status == 200 && profile.headers["content-type"] == "application/json")
      #expect(profile.json("name") == "Pierre Dupont" && profile.json("plan", "key") == "pro")
      #expect(profile.json("telegram_id") == "7" && profile.json("access") == "full")
      #expect(profile.json("csrf_token") == Viewer.csrfToken(of: String(cookie.split(separator: "=")[1])))
      #expect(profile.json("deletion_due_at") == nil && profile.json("billing") == nil)
      let usage = try await get("/portal/usage")
      #expect(usage.json("used") == "0" && usage.json("hard_limit") == "2500" && usage.json("allowed") == "true")
      #expect(usage.json("history", 2, "month") == "2026-04")
      let subscription = try await get("/portal/subscription")
      #expect(subscription.json("subscription", "status") == "active")
      #expect(subscription.json("subscription", "period") == "month")
      #expect(subscription.json("subscription", "price") == "999")
      #expect(subscription.json("subscription", "currency") == "EUR")
      #expect(subscription.json("plans", 2, "key") == "business" && subscription.json("plans", 3) == nil)
      #expect(subscription.json("changes", 0, "new_plan") == "pro" && subscription.json("dunning") == nil)
      let payments = try await get("/portal/payments?state=paid")
      #expect(payments.json("payments", 2, "reason") == "initial" && payments.json("payments", 3) == nil)
      #expect(payments.json("payments", 2, "document") == "INV-202602-0001")
      #expect(try await get("/portal/payments?state=failed").json("payments") == "[]")
      let notices = try await get("/portal/notices?limit=1")
      #expect(notices.json("notices", 0, "kind") == "invoice")
      let next = try #require(notices.json("next"))
      #expect(
        try await get("/portal/notices?after=\(next)").json("notices", 0, "id") != notices.json("notices", 0, "id"))
    }
  }

  @Test("Invoices are paged, filtered, and fetched as the same bytes", arguments: TestDatabase.Kind.allCases)
  func invoices(_ kind: TestDatabase.Kind) async throws {
    try await with(kind) { portal, shop in
      let (user, _) = try await shop.customer(months: 3)
      let payment = try #require(try await shop.provider.invoices(page: 1).elements.map(\.id).min())
      shop.provider.refund(invoice: payment, amount: 500)
      try await shop.settle()
      let told = try shop.test.text("SELECT body FROM notices WHERE kind = 'credit-note'")
      #expect(told?.contains("Nous vous remboursons") == true)
      let cookie = try shop.test.cookie(of: user)
      func numbers(_ query: String) async throws -> [String] {
        let answer = try await portal.call("GET", "/portal/invoices\(query)", cookie: cookie)
        #expect(answer.status == 200, "\(query): \(answer.text)")
        return (0..<9).compactMap { answer.json("invoices", $0, "number") }
      }
      let all = ["CN-202604-0001", "INV-202604-0001", "INV-202603-0001", "INV-202602-0001"]
      #expect(try await numbers("") == all)
      #expect(try await numbers("?limit=2") == Array(all.prefix(2)))
      #expect(try await numbers("?limit=2&after=INV-202604-0001") == Array(all.suffix(2)))
      #expect(try await numbers("?after=INV-202602-0001") == [])
      #expect(try await numbers("?after=nobody's") == [])
      #expect(try await numbers("?state=paid") == ["INV-202604-0001", "INV-202603-0001"])
      #expect(try await numbers("?state=partly_refunded") == ["INV-202602-0001"])
      #expect(try await numbers("?state=refunded") == [])
      #expect(try await numbers("?state=credit") == ["CN-202604-0001"])
      #expect(try await numbers("?q=inv-202603") == ["INV-202603-0001"])
      #expect(try await numbers("?q=2026-02") == ["INV-202602-0001"])
      for wild in ["%25", "_", "!", "'"] { #expect(try await numbers("?q=\(wild)") == []) }
      let file = try await portal.call("GET", "/portal/invoices/INV-202602-0001.pdf", cookie: cookie)
      #expect(file.status == 200 && file.headers["content-type"] == "application/pdf")
      #expect(file.headers["content-disposition"] == #"attachment; filename="INV-202602-0001.pdf""#)
      let bytes = try await shop.documents.document("INV-202602-0001").bytes
      #expect(file.headers["content-length"] == "\(bytes.count)")
      let tag = try #require(file.headers["etag"])
      let again = try await portal.call(
        "GET", "/portal/invoices/INV-202602-0001.pdf", cookie: cookie, headers: ["If-None-Match": "\"x\", W/\(tag)"])
      #expect(again.status == 304 && again.text.isEmpty && again.headers["etag"] == tag)
      let head = try await portal.call("HEAD", "/portal/invoices/INV-202602-0001.pdf", cookie: cookie)
      #expect(head.status == 200 && head.text.isEmpty && head.headers["content-length"] == "\(bytes.count)")
      let picture = try await portal.call("GET", "/portal/invoices/INV-202602-0001.png", cookie: cookie)
      #expect(picture.status == 200 && picture.headers["content-type"] == "image/png")
      #expect(picture.headers["content-disposition"] == #"inline; filename="INV-202602-0001.png""#)
      #expect(picture.headers["cache-control"] == "no-store" && picture.headers["etag"] != nil)
      // Width and height stand behind the signature and the name of the first chunk (ISO/IEC 15948, 11.2.2).
      #expect(picture.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      #expect(Array(picture.bytes[16..<24]) == [0, 0, 794 >> 8, 794 & 255, 0, 0, 1123 >> 8, 1123 & 255])
      #expect(DocumentPicture.size == (794, 1123))
      // Somebody else finds none of it.
      let other = try shop.test.cookie(of: try shop.test.user(8))
      for form in ["pdf", "png"] {
        let foreign = try await portal.call("GET", "/portal/invoices/INV-202602-0001.\(form)", cookie: other)
        #expect(foreign.status == 404 && foreign.json("code") == "unknown-document")
      }
      #expect(
        try await portal.call("GET", "/portal/invoices?after=INV-202604-0001", cookie: other).json("invoices") == "[]")
    }
  }

  @Test("A subscription is changed, cancelled and resumed", arguments: TestDatabase.Kind.allCases)
  func subscription(_ kind: TestDatabase.Kind) async throws {
    try await with(kind) { portal, shop in
      let (user, _) = try await shop.customer()
      let cookie = try shop.test.cookie(of: user)
      func post(_ path: String, _ json: String? = nil) async throws -> TestAnswer {
        try await portal.call("POST", "/portal/subscription/\(path)", cookie: cookie, json: json)
      }
      #expect(try await post("upgrade", #"{"plan": "business"}"#).json("plan") == "business")
      #expect(try await portal.call("GET", "/portal/profile", cookie: cookie).json("plan", "key") == "business")
      for (plan, status, code) in [("free", 409, "plan-not-sold"), ("gold", 409, "plan-not-sold")] {
        let refused = try await post("upgrade", #"{"plan": "\#(plan)"}"#)
        #expect(refused.status == status && refused.json("code") == code)
      }
      #expect(try await post("upgrade", #"{"plan": 5, "more": 1}"#).json("fields", 1, "code") == "unknown-field")
      #expect(try await post("cancel", #"{"reason": "free text"}"#).json("fields", 0, "code") == "unknown-word")
      let cancelled = try await post("cancel", #"{"reason": "price"}"#)
      #expect(cancelled.json("status") == "cancelled" && cancelled.json("ends_at") != nil)
      #expect(try await post("cancel").json("status") == "cancelled")
      #expect(try await post("upgrade", #"{"plan": "pro"}"#).json("code") == "subscription-state")
      #expect(try await post("resume").json("status") == "active")
      let method = try await portal.call("GET", "/portal/payment-method", cookie: cookie)
      let url = try #require(method.json("url"))
      #expect(url.hasPrefix("https://store.example.com/"))
      let browser = try await portal.browse("GET", "/portal/payment-method", cookie: cookie)
      #expect(browser.status == 303 && browser.headers["location"]?.hasPrefix("https://store.example.com/") == true)
      let free = try shop.test.cookie(of: try shop.test.user(8))
      for path in ["subscription/cancel", "subscription/resume"] {
        #expect(try await portal.call("POST", "/portal/\(path)", cookie: free).json("code") == "unknown-subscription")
      }
      #expect(try await portal.call("GET", "/portal/subscription", cookie: free).json("plan", "key") == "free")
    }
  }

  @Test("Who pays by the year is told the year, on pages and to programs")
  func year() async throws {
    let shop = try TestShop(
      try TestBilling(.sqlite) {
        ($0.plans[1].variants, $0.plans[1].yearlyVariants) = (["101", "201"], ["201"])
        ($0.plans[2].variants, $0.plans[2].yearlyVariants) = (["102", "202"], ["202"])
        ($0.plans[1].yearlyPrice, $0.plans[2].yearlyPrice) = (9_990, 29_990)
      })
    let (user, _) = try await shop.customer(variant: "201")
    let cookie = try shop.test.cookie(of: user)
    try await TestPortal.with(shop.test.billing, shop: shop) { portal, _ in
      let resource = try await portal.call("GET", "/portal/subscription", cookie: cookie)
      #expect(resource.json("subscription", "period") == "year" && resource.json("subscription", "price") == "9990")
      func text(_ path: String) async throws -> String {
        let page = try await portal.browse("GET", path, cookie: cookie)
        #expect(page.status == 200, "\(path)")
        return page.text.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
      }
      for path in ["/portal/", "/portal/subscription"] {
        let page = try await text(path)
        #expect(page.contains("119,88 € TTC par an"), "\(path)")
        #expect(!page.contains("11,99 €"), "\(path)")
      }
      let change = try await text("/portal/subscription/change?plan=business")
      #expect(change.contains("Business · 359,88 € TTC par an") && change.contains("359,88 € le 11 février 2027"))
      #expect(change.contains("Pro · 119,88 € TTC par an"))
      #expect(change.contains("Environ 239,34 € TTC"))
      let changed = try await portal.call(
        "POST", "/portal/subscription/upgrade", cookie: cookie, json: #"{"plan": "business"}"#)
      #expect(changed.json("period") == "year" && changed.json("price") == "29990")
      try await shop.settle()
      let less = try await text("/portal/subscription/change?plan=pro")
      #expect(less.contains("Rien le 11 février 2027 : un crédit d’environ 239,34 € TTC couvre les 119,88 €"))
    }
  }

  @Test("While the account is to be deleted, pages offer neither to resume nor to change")
  func leaving() async throws {
    try await with { portal, shop in
      let (user, _) = try await shop.customer()
      let cookie = try shop.test.cookie(of: user)
      try shop.test.billing.write { (tx) throws(BillingError) in _ = try tx.askForDeletion(of: user, by: .user(user)) }
      for isTold in [false, true] {
        if isTold { try await shop.settle() }
        let page = try await portal.browse("GET", "/portal/subscription", cookie: cookie)
        #expect(page.status == 200 && !page.text.contains("/portal/subscription/resume"))
        #expect(!page.text.contains("/portal/subscription/change"))
        let change = try await portal.browse("GET", "/portal/subscription/change?plan=business", cookie: cookie)
        #expect(change.status == 303)
        for (path, json) in [("upgrade", #"{"plan": "business"}"#), ("resume", nil)] as [(String, String?)] {
          let answer = try await portal.call("POST", "/portal/subscription/\(path)", cookie: cookie, json: json)
          #expect(answer.status == 409 && answer.json("code") == "subscription-state", "\(path)")
        }
      }
      try shop.test.billing.write { (tx) throws(BillingError) in _ = try tx.takeBackDeletion(of: user, by: .user(user))
      }
      let kept = try await portal.browse("GET", "/portal/subscription", cookie: cookie)
      #expect(kept.text.contains("/portal/subscription/resume"))
    }
  }

  @Test("Settings and billing details are changed, or refused as a whole", arguments: TestDatabase.Kind.allCases)
  func settings(_ kind: TestDatabase.Kind) async throws {
    try await with(kind) { portal, shop in
      let cookie = try shop.test.cookie(of: try shop.test.user())
      func put(_ path: String, _ json: String) async throws -> TestAnswer {
        try await portal.call("PUT", "/portal/\(path)", cookie: cookie, json: json)
      }
      let standard = #"{"hints":true,"language":"fr","news":false,"retention_days":365}"#
      #expect(try await portal.call("GET", "/portal/settings", cookie: cookie).text == standard)
      let wrong = try await put("settings", #"{"retention_days": 31, "language": "de", "news": "yes", "x": 1}"#)
      #expect(wrong.status == 400)
      let codes = (0..<5).compactMap { wrong.json("fields", $0, "code") }
      #expect(codes == ["out-of-range", "unknown-word", "wrong-type", "unknown-field"])
      #expect(try await portal.call("GET", "/portal/settings", cookie: cookie).text == standard)
      let changed = try await put("settings", #"{"retention_days": 30, "language": "en", "hints": false}"#)
      #expect(changed.text == #"{"hints":false,"language":"en","news":false,"retention_days":30}"#)
      let details = """
        {"city":"Berlin","country":"DE","kind":"business","name":"Weber Technik GmbH","postcode":"10969",\
        "street":"Lindenstraße 7","vat_number":"DE136695976"}
        """
      #expect(try await put("profile", details).text == details)
      #expect(try await portal.call("GET", "/portal/profile", cookie: cookie).json("billing") == details)
      for json in [
        #"{"kind": "business", "name": "A", "country": "XX"}"#,
        #"{"kind": "business", "name": "A\u0000", "country": "FR"}"#,
        #"{"kind": "business", "name": "A", "country": "FR", "vat_number": "FR1"}"#, #"{"kind": "god", "name": "A"}"#,
        "[]",
        "7", "null", #"{"kind": "consumer", "name": " ", "country": "FR"}"#,
      ] {
        #expect(try await put("profile", json).status == 400, "\(json)")
      }
    }
  }

  @Test("An account is deleted by who has just logged in, and kept by who changes their mind")
  func deletion() async throws {
    try await with { portal, shop in
      let (user, _) = try await shop.customer()
      let cookie = try shop.test.cookie(of: user)
      shop.test.world.now += PortalSession.freshness
      let old = try await portal.call("DELETE", "/portal/account", cookie: cookie)
      #expect(old.status == 403 && old.json("code") == "login-too-old")
      let fresh = try shop.test.cookie(of: user)
      let due = try await portal.call("DELETE", "/portal/account", cookie: fresh)
      #expect(due.status == 202 && due.json("deletion_due_at") == "\(shop.test.world.now + 30 * 86_400_000)")
      #expect(try await portal.call("GET", "/portal/profile", cookie: fresh).json("deletion_due_at") != nil)
      #expect(try await portal.call("POST", "/portal/account/keep", cookie: fresh).status == 204)
      #expect(try await portal.call("GET", "/portal/profile", cookie: fresh).json("deletion_due_at") == nil)
    }
  }

  @Test("Sessions are listed and ended, one's own only")
  func sessions() async throws {
    try await with { portal, shop in
      let (user, other) = (try shop.test.user(7), try shop.test.user(8))
      let cookies = try (0..<3).map { _ in try shop.test.cookie(of: user) }
      let foreign = try shop.test.cookie(of: other)
      let list = try await portal.call("GET", "/portal/sessions", cookie: cookies[0])
      #expect(list.json("sessions", 2) != nil && list.json("sessions", 3) == nil)
      let own = try #require((0..<3).first { list.json("sessions", $0, "current") == "true" })
      let another = try #require((0..<3).first { list.json("sessions", $0, "current") == "false" })
      let id = try #require(list.json("sessions", another, "id"))
      for path in ["\(id)", "x", "-1", "99999999999999999999"] {
        let answer = try await portal.call("DELETE", "/portal/sessions/\(path)", cookie: foreign)
        #expect(answer.status == 404 && answer.json("code") == "unknown-session")
      }
      #expect(try await portal.call("DELETE", "/portal/sessions/\(id)", cookie: cookies[0]).status == 204)
      #expect(try await portal.call("DELETE", "/portal/sessions", cookie: cookies[0]).json("closed") == "1")
      let mine = try #require(list.json("sessions", own, "id"))
      let end = try await portal.call("DELETE", "/portal/sessions/\(mine)", cookie: cookies[0])
      #expect(end.status == 204 && end.headers["set-cookie"]?.contains("Max-Age=0") == true)
      #expect(try await portal.call("GET", "/portal/profile", cookie: cookies[0]).json("code") == "logged-out")
      #expect(try await portal.call("GET", "/portal/profile", cookie: foreign).status == 200)
    }
  }

  @Test("Exports are asked for once, tickets opened up to a number", arguments: TestDatabase.Kind.allCases)
  func requests(_ kind: TestDatabase.Kind) async throws {
    try await with(kind) { portal, shop in
      let cookie = try shop.test.cookie(of: try shop.test.user())
      let first = try await portal.call("POST", "/portal/export", cookie: cookie)
      #expect(first.status == 202 && first.json("state") == "waiting")
      #expect(try await portal.call("POST", "/portal/export", cookie: cookie).json("id") == first.json("id"))
      try await shop.settle()
      #expect(try await portal.call("GET", "/portal/export", cookie: cookie).json("exports", 0, "state") == "ready")
      let ticket = #"{"subject": "Facture  en double", "body": "Bonjour,\n\tpourquoi ?"}"#
      for index in 1...20 {
        let answer = try await portal.call("POST", "/portal/tickets", cookie: cookie, json: ticket)
        #expect(answer.status == 201 && answer.json("state") == "open", "\(index)")
      }
      let more = try await portal.call("POST", "/portal/tickets", cookie: cookie, json: ticket)
      #expect(more.status == 409 && more.json("code") == "too-many-tickets")
      let list = try await portal.call("GET", "/portal/tickets?limit=3", cookie: cookie)
      #expect(list.json("tickets", 2, "subject") == "Facture  en double" && list.json("tickets", 3) == nil)
      for json in [#"{"subject": "a\nb", "body": "c"}"#, #"{"subject": " ", "body": "c"}"#, #"{"subject": "a"}"#] {
        #expect(try await portal.call("POST", "/portal/tickets", cookie: cookie, json: json).status == 400, "\(json)")
      }
      #expect(try await portal.call("GET", "/portal/tickets?limit=0", cookie: cookie).status == 400)
      let other = try shop.test.cookie(of: try shop.test.user(8))
      for (path, list) in [("tickets", "tickets"), ("export", "exports"), ("notices", "notices")] {
        #expect(try await portal.call("GET", "/portal/\(path)", cookie: other).json(list) == "[]")
      }
    }
  }
}
