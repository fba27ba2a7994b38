import Synchronization
import Testing

@testable import Billing

/// A client whose waiting moves the clock, and the server that it calls.
struct ProviderLine: Sendable {
  let client: LemonSqueezyClient
  let server: ProviderServer
  let provider: LocalProvider
  let world: TestWorld
  let waits: Waits

  /// For how long the client has waited, in milliseconds.
  final class Waits: Sendable {
    private let list = Mutex<[Int64]>([])
    var all: [Int64] { list.withLock { $0 } }
    func add(_ wait: Int64) { list.withLock { $0.append(wait) } }
  }

  /// Serves while something is done with a client.
  static func run(
    limits: LemonSqueezyTransport.Limits = .init(), callsPerMinute: Int = 300, key: String = "test-key",
    _ body: @escaping @Sendable (ProviderLine) async throws -> Void
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
      try await body(ProviderLine(client: client, server: server, provider: provider, world: world, waits: waits))
    }
  }

  /// What a call fails with, which must not tell what the server said, nor the key.
  static func failure(_ work: () async throws -> Void) async throws -> ProviderError? {
    do {
      try await work()
      return nil
    } catch let error as ProviderError {
      #expect(!error.message.contains("secret") && !error.message.contains("test-key"), "\(error.message)")
      return error
    }
  }
}
