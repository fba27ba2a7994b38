import Synchronization
import Testing

@testable import Billing

@Suite("Lemon Squeezy's API")
struct LemonSqueezyClientTests {
  /// A client whose waiting moves the clock, and the server that it calls.
  private struct Line: Sendable {
    let client: LemonSqueezyClient
    let server: ProviderServer
    let provider: LocalProvider
    let world: TestWorld
    let waits: Waits
  }

  final class Waits: Sendable {
    private let list = Mutex<[Int64]>([])
    var all: [Int64] { list.withLock { $0 } }
    func add(_ wait: Int64) { list.withLock { $0.append(wait) } }
  }

  private func withLine(
    limits: LemonSqueezyTransport.Limits = .init(), callsPerMinute: Int = 300, key: String = "test-key",
    _ body: @escaping @Sendable (Line) async throws -> Void
  ) async throws {
    let world = TestWorld()
    let settings = try TestBilling.settings(folder: "/nowhere")
    let provider = LocalProvider(selling: settings, surroundings: world.surroundings)
    let server = ProviderServer(provider, now: { world.now })
    try await server.run { address in
      var called = settings.provider
      (called.baseURL, called.callsPerMinute, called.apiKey) = (address + "/", callsPerMinute, Secret(key))
      let waits = Waits()
      let client = try LemonSqueezyClient(called, world.surroundings, limits: limits) { milliseconds in
        waits.add(milliseconds)
        world.now += milliseconds
      }
      try await body(Line(client: client, server: server, provider: provider, world: world, waits: waits))
    }
  }

  private func failure(_ work: () async throws -> Void) async throws -> ProviderError? {
    do {
      try await work()
      return nil
    } catch let error as ProviderError {
      #expect(!error.message.contains("secret") && !error.message.contains("test-key"), "\(error.message)")
      return error
    }
  }

  @Test("Subscriptions and invoices are read as they are stated, with the headers of JSON:API")
  func read() async throws {
    try await withLine { line in
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
    try await withLine { line in
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
    try await withLine { line in
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
      let missing = try await failure { _ = try await client.cancel("999") }
      #expect(missing?.kind == .missing)
    }
  }

  @Test(
    "An address that leads a browser astray is refused",
    arguments: ["javascript:alert(1)", "http://a.example", "https://a b"])
  func links(_ address: String) async throws {
    try await withLine { line in
      let id = try #require(line.provider.subscribe(telegramID: 7, variant: "101"))
      let subscription = try #require(line.provider.with { shop, _ in shop.subscriptions[id] })
      let document = line.provider.with { shop, _ in JSONTree.object(["data": shop.resource(subscription)]).bytes }
      let text = String(decoding: document, as: UTF8.self)
        .replacing("https://store.example.com/subscription/\(id)/payment-details", with: address)
      line.server.expect(.text(text))
      #expect(try await failure { _ = try await line.client.updatePaymentURL(id) }?.kind == .unreadable)
    }
  }

  @Test("Never more than 300 calls in any minute, 30 of them at once")
  func rate() async throws {
    try await withLine { line in
      _ = line.provider.subscribe(telegramID: 7, variant: "101")
      for _ in 0..<700 { _ = try await line.client.subscriptions(page: 1) }
      let times = line.server.calls.map(\.time)
      #expect(times.count == 700)
      for (index, time) in times.enumerated() {
        #expect(times[index...].prefix { $0 < time + 60_000 }.count <= 300)
      }
      // 30 at once, 4.5 a second then.
      let took = try #require(times.last) - times[0]
      #expect((140_000...155_000).contains(took), "\(took)")
    }
  }

  @Test("A pause that the provider asks for is kept")
  func pause() async throws {
    try await withLine { line in
      line.server.expect(.status(429, retryAfter: "17"), .status(429, retryAfter: "2"))
      _ = try await line.client.subscriptions(page: 1)
      #expect(line.waits.all == [17_000, 2_000])
      // One that is too long for the caller is told.
      line.server.expect(.status(429, retryAfter: "900"))
      let long = try await failure { _ = try await line.client.subscriptions(page: 1) }
      #expect(long?.kind == .rateLimited(seconds: 900))
      for strange in ["Wed, 21 Oct 2026 07:28:00 GMT", "-5", "99999999999999999999"] {
        line.server.expect(.status(429, retryAfter: strange))
        _ = try await line.client.subscriptions(page: 1)
      }
      #expect(line.waits.all.suffix(3) == [60_000, 1_000, 60_000])
    }
  }

  @Test("What may help is tried again, each time later, with a random part")
  func retries() async throws {
    try await withLine { line in
      line.server.expect(.status(500), .status(503), .status(502))
      _ = try await line.client.subscriptions(page: 1)
      let waits = line.waits.all
      #expect(waits.count == 3)
      for (wait, most) in zip(waits, [500, 1_000, 2_000] as [Int64]) { #expect((most / 2...most).contains(wait)) }
      line.server.expect(.status(500), .status(500), .status(500), .status(500), .good)
      #expect(try await failure { _ = try await line.client.subscriptions(page: 1) }?.kind == .unavailable)
      #expect(line.server.calls.count == 8)
    }
  }

  @Test("What was done and not answered is not done twice where it would cost")
  func lost() async throws {
    try await withLine { line in
      let id = try #require(line.provider.subscribe(telegramID: 7, variant: "101"))
      line.server.expect(.doneButLost)
      #expect(try await line.client.cancel(id).status == .cancelled)
      #expect(line.server.calls.count == 2)
      _ = try await line.client.resume(id)
      line.server.expect(.doneButLost)
      let lost = try await failure {
        _ = try await line.client.change(id, toVariant: "102", invoiceImmediately: true, disableProrations: false)
      }
      #expect(lost?.kind == .unavailable)
      #expect(line.server.calls.count == 4)
    }
  }

  @Test("What is refused is told by its status", arguments: [400, 401, 403, 409, 422])
  func refused(_ status: Int) async throws {
    try await withLine { line in
      line.server.expect(.status(status))
      let refusal = try await failure { _ = try await line.client.cancel("1") }
      #expect(refusal?.kind == .refused(status: status))
      #expect(line.server.calls.count == 1)
    }
    try await withLine(key: "secret-key") { line in
      let refusal = try await failure { _ = try await line.client.subscription("1") }
      #expect(refusal?.kind == .refused(status: 401))
    }
  }

  @Test("Answers that are slow, large, damaged or lead elsewhere do no harm")
  func damaged() async throws {
    try await withLine(limits: .init(timeout: 300, attempts: 1, size: 100_000)) { line in
      line.server.expect(
        .slow(3_000), .large(200_000), .text("{"), .text(#"{"data":[]}"#),
        .redirect("http://127.0.0.1:1/v1/subscriptions"))
      let kinds: [ProviderError.Kind] = [.unavailable, .unreadable, .unreadable, .unreadable, .refused(status: 302)]
      for kind in kinds {
        #expect(try await failure { _ = try await line.client.subscriptions(page: 1) }?.kind == kind)
      }
      #expect(line.server.calls.count == 5)
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
    #expect(try await failure { _ = try await client.subscription("1") }?.kind == .unavailable)
    for address in ["http://api.lemonsqueezy.com", "http://127.0.0.1.example.com", "ftp://127.0.0.1", ""] {
      settings.baseURL = address
      let copy = settings
      #expect(throws: BillingError.self) { try LemonSqueezyClient(copy, surroundings: world.surroundings) }
    }
  }

  @Test("A clock that is put back does not stop the calls")
  func clock() {
    let budget = CallBudget(callsPerMinute: 300)
    for _ in 0..<100 { _ = budget.reserve(at: 10_000_000, patience: 60_000) }
    let wait = budget.reserve(at: 1_000, patience: 60_000)
    #expect(wait.map { $0 <= 60_000 } ?? false)
    #expect(budget.reserve(at: 1_000, patience: 0) == nil)
  }
}
