import Testing

@testable import Billing

@Suite("Calls of the API keep its limits", .serialized)
struct LemonSqueezyLimitTests {
  @Test("Never more than 300 calls in any minute, 30 of them at once")
  func rate() async throws {
    try await ProviderLine.run { line in
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
    try await ProviderLine.run { line in
      line.server.expect(.status(429, retryAfter: "17"), .status(429, retryAfter: "2"))
      _ = try await line.client.subscriptions(page: 1)
      #expect(line.waits.all == [17_000, 2_000])
      // One that is too long for the caller is told.
      line.server.expect(.status(429, retryAfter: "900"))
      let long = try await ProviderLine.failure { _ = try await line.client.subscriptions(page: 1) }
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
    try await ProviderLine.run { line in
      line.server.expect(.status(500), .status(503), .status(502))
      _ = try await line.client.subscriptions(page: 1)
      let waits = line.waits.all
      #expect(waits.count == 3)
      for (wait, most) in zip(waits, [500, 1_000, 2_000] as [Int64]) { #expect((most / 2...most).contains(wait)) }
      line.server.expect(.status(500), .status(500), .status(500), .status(500), .good)
      #expect(try await ProviderLine.failure { _ = try await line.client.subscriptions(page: 1) }?.kind == .unavailable)
      #expect(line.server.calls.count == 8)
    }
  }

  @Test("What was done and not answered is not done twice where it would cost")
  func lost() async throws {
    try await ProviderLine.run { line in
      let id = try #require(line.provider.subscribe(telegramID: 7, variant: "101"))
      line.server.expect(.doneButLost)
      #expect(try await line.client.cancel(id).status == .cancelled)
      #expect(line.server.calls.count == 2)
      _ = try await line.client.resume(id)
      line.server.expect(.doneButLost)
      let lost = try await ProviderLine.failure {
        _ = try await line.client.change(id, toVariant: "102", invoiceImmediately: true, disableProrations: false)
      }
      #expect(lost?.kind == .unavailable)
      #expect(line.server.calls.count == 4)
    }
  }

  @Test("What is refused is told by its status", arguments: [400, 401, 403, 409, 422])
  func refused(_ status: Int) async throws {
    try await ProviderLine.run { line in
      line.server.expect(.status(status))
      let refusal = try await ProviderLine.failure { _ = try await line.client.cancel("1") }
      #expect(refusal?.kind == .refused(status: status))
      #expect(line.server.calls.count == 1)
    }
    try await ProviderLine.run(key: "secret-key") { line in
      let refusal = try await ProviderLine.failure { _ = try await line.client.subscription("1") }
      #expect(refusal?.kind == .refused(status: 401))
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
