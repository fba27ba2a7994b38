import TestDatabases
import Testing

@testable import Billing

@Suite("Lemon Squeezy's API", .serialized)
struct LemonSqueezyClientTests {
  @Test("Subscriptions and invoices are read as they are stated, with the headers of JSON:API")
  func read() async throws {
    try await ProviderLine.run { line in
      let id = try #require(
        line.provider.subscribe(telegramID: 7, variant: "101", name: "Zoé", email: "zoe@example.com"))
      let subscription = try await line.client.subscription(id)
      #expect(try await subscription == line.provider.subscription(id))
      #expect(subscription?.userName == "Zoé" && subscription?.status == .active)
      let page = try await line.client.invoices(page: 1)
      #expect(page.elements.map(\.total) == [1199] && page.pageCount == 1 && page.isByChange)
      let invoice = try #require(page.elements.first)
      #expect(try await line.client.invoice(invoice.id) == invoice)
      #expect(try await line.client.subscription("999") == nil)
      #expect(try await line.client.invoice("999") == nil)
      for call in line.server.calls {
        #expect(call.accept == "application/vnd.api+json" && call.contentType == "application/vnd.api+json")
        #expect(call.authorization == "Bearer test-key")
      }
      // What is no identifier does not get into an address.
      let count = line.server.calls.count
      #expect(try await line.client.subscription("1/../../v1/users") == nil)
      #expect(line.server.calls.count == count)
    }
  }

  @Test("Pages have a hundred, those changed last first")
  func pages() async throws {
    try await ProviderLine.run { line in
      for number in 1...250 { _ = line.provider.subscribe(telegramID: Int64(number), variant: "101") }
      var seen: [String] = []
      for number in 1...3 {
        let page = try await line.client.subscriptions(page: number)
        #expect(page.pageCount == 3 && page.elements.count == (number == 3 ? 50 : 100))
        #expect(page.elements.map(\.updatedAt) == page.elements.map(\.updatedAt).sorted(by: >))
        seen += page.elements.map(\.id)
      }
      #expect(Set(seen).count == 250)
      #expect(
        line.server.calls.first?.uri
          == "/v1/subscriptions?filter%5Bstore_id%5D=1&page%5Bnumber%5D=1&page%5Bsize%5D=100&sort=-updatedAt")
      // A server that orders otherwise says so, or refuses.
      line.server.order(byChange: false)
      #expect(try await !line.client.subscriptions(page: 1).isByChange)
      line.server.order(byChange: false, refusing: true)
      let page = try await line.client.subscriptions(page: 1)
      #expect(!page.isByChange && page.elements.count == 100)
    }
  }

  @Test("Subscriptions are changed, paused, ended, and all of that taken back")
  func change() async throws {
    try await ProviderLine.run { line in
      let id = try #require(line.provider.subscribe(telegramID: 7, variant: "101"))
      let client = line.client
      #expect(try await client.cancel(id).status == .cancelled)
      #expect(try await client.resume(id).status == .active)
      #expect(try await client.pause(id).status == .paused)
      #expect(try await client.unpause(id).status == .active)
      let changed = try await client.change(
        id, toVariant: "102", invoiceImmediately: true, disableProrations: false)
      #expect(changed.variantID == "102")
      #expect(line.server.calls.map(\.method) == ["DELETE", "PATCH", "PATCH", "PATCH", "PATCH"])
      #expect(
        line.server.calls.last { $0.method == "PATCH" }?.body.contains(#""invoice_immediately":true,"variant_id":102"#)
          ?? false)
      #expect(try await client.updatePaymentURL(id).hasPrefix("https://"))
      let invoice = try #require(try await client.invoices(page: 1).elements.first)
      #expect(try await client.invoiceURL(invoice.id).hasPrefix("https://"))
      let missing = try await ProviderLine.failure { _ = try await client.cancel("999") }
      #expect(missing?.kind == .missing)
    }
  }

  @Test(
    "An address that leads a browser astray is refused",
    arguments: [
      "javascript:alert(1)", "http://store.example.com/", "https://a b", "https://evil.example",
      "https://evil-example.com/", "https://example.com.evil.example/", "https://store.example.com@evil.example/",
      "https://store.example.com:444/", #"https://evil.example\\@store.example.com/"#, "https://", "",
    ])
  func links(_ address: String) async throws {
    try await ProviderLine.run { line in
      let id = try #require(line.provider.subscribe(telegramID: 7, variant: "101"))
      let subscription = try #require(line.provider.with { shop, _ in shop.subscriptions[id] })
      let document = line.provider.with { shop, _ in JSONTree.object(["data": shop.resource(subscription)]).bytes }
      let text = String(decoding: document, as: UTF8.self)
        .replacing("https://store.example.com/subscription/\(id)/payment-details", with: address)
      line.server.expect(.text(text))
      #expect(try await ProviderLine.failure { _ = try await line.client.updatePaymentURL(id) }?.kind == .unreadable)
    }
  }

  @Test("A checkout is asked for as documented, and its events say whose the subscription is")
  func checkout() async throws {
    let test = try TestBilling(.sqlite)
    let user = try test.billing.write { (tx) throws(BillingError) in
      try tx.user(telegramID: 7, name: "Zoé", email: "zoe@example.com", language: "fr")
    }
    try await ProviderLine.run { line in
      let desk = SubscriptionDesk(test.billing, provider: line.client)
      let url = try await desk.checkoutURL("pro", paidBy: .month, for: user, returningTo: "/portal/subscription")
      #expect(url.hasPrefix("https://store.example.com/"))
      let call = try #require(line.server.calls.last)
      #expect(call.method == "POST" && call.uri == "/v1/checkouts")
      #expect(call.accept == "application/vnd.api+json" && call.contentType == "application/vnd.api+json")
      let page = try #require(url.split(separator: "/").last.map(String.init))
      let checkout = try #require(line.provider.checkout(page))
      #expect(checkout.buyer == LocalBuyer(user: user, name: "Zoé", email: "zoe@example.com"))
      #expect(checkout.returnURL == "https://bot.example.com/portal/subscription" && checkout.total == 1199)
      #expect(checkout.expiresAt == test.world.now + 3_600_000)
      // An account that is known by nothing else.
      #expect(line.provider.pay(page) && !line.provider.pay(page))
      try await test.receive(line.provider.webhooks().map(\.body), asking: line.provider)
      let owned = try test.billing.read { (tx) throws(BillingError) in try tx.subscriptions(of: user) }
      #expect(owned.map(\.plan) == ["pro"] && owned.first?.status == .active)
      #expect(try test.lines("SELECT user_id, status, total FROM provider_invoices") == ["\(user)|paid|1199"])
      #expect(try test.lines("SELECT COUNT(*) FROM users") == ["1"])
      // Who has one changes its plan.
      let second = await #expect(throws: BillingError.self) {
        try await desk.checkoutURL("business", paidBy: .month, for: user, returningTo: "/")
      }
      #expect(second?.code == .subscriptionState)
      for (plan, period) in [("free", PaymentPeriod.month), ("none", .month), ("pro", .year)] {
        let error = await #expect(throws: BillingError.self) {
          try await desk.checkoutURL(plan, paidBy: period, for: user, returningTo: "/")
        }
        #expect(error?.code == .planNotSold, "\(plan)")
      }
      // Addresses of others, and what is no answer.
      line.server.expect(.text(#"{"data":{"type":"checkouts","id":"1","attributes":{"url":"https://evil.example/"}}}"#))
      line.server.expect(.text("{}"), .status(422))
      let asked = Checkout(variantID: "101", user: user, returnURL: "https://bot.example.com/", expiresAt: 1)
      for kind in [ProviderError.Kind.unreadable, .unreadable, .refused(status: 422)] {
        #expect(try await ProviderLine.failure { _ = try await line.client.checkoutURL(asked) }?.kind == kind)
      }
    }
  }

  @Test("Answers that are slow, large, damaged or lead elsewhere do no harm")
  func damaged() async throws {
    try await ProviderLine.run(limits: .init(timeout: 300, attempts: 1)) { line in
      line.server.expect(.slow(3_000))
      let late = try await ProviderLine.failure { _ = try await line.client.subscriptions(page: 1) }
      #expect(late?.kind == .unavailable)
    }
    try await ProviderLine.run(limits: .init(attempts: 1, size: 100_000)) { line in
      line.server.expect(
        .large(200_000), .text("{"), .text(#"{"data":[]}"#),
        .redirect("http://127.0.0.1:1/v1/subscriptions"))
      let kinds: [ProviderError.Kind] = [.unreadable, .unreadable, .unreadable, .refused(status: 302)]
      for kind in kinds {
        #expect(try await ProviderLine.failure { _ = try await line.client.subscriptions(page: 1) }?.kind == kind)
      }
      #expect(line.server.calls.count == 4)
      // One element that can't be read does not hide the others.
      line.server.expect(.text(#"{"meta":{"page":{"lastPage":1}},"data":[{"type":"subscriptions","id":"1"},7]}"#))
      let page = try await line.client.subscriptions(page: 1)
      #expect(page.elements.isEmpty && page.unreadableCount == 2 && !page.isByChange)
    }
  }

  @Test("Nobody there is told, and a key never goes over an open line")
  func nobody() async throws {
    let world = TestWorld()
    var settings = try TestBilling.settings(folder: "/nowhere").provider
    settings.baseURL = "http://127.0.0.1:1"
    let client = try LemonSqueezyClient(settings, world.surroundings, limits: .init(attempts: 2)) { world.now += $0 }
    #expect(try await ProviderLine.failure { _ = try await client.subscription("1") }?.kind == .unavailable)
    for address in ["http://api.lemonsqueezy.com", "http://127.0.0.1.example.com", "ftp://127.0.0.1", ""] {
      settings.baseURL = address
      let copy = settings
      #expect(throws: BillingError.self) { try LemonSqueezyClient(copy, surroundings: world.surroundings) }
    }
  }
}
