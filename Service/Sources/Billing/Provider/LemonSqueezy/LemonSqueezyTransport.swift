internal import AsyncHTTPClient
internal import Dispatch
internal import NIOCore
internal import NIOHTTP1

/// Makes calls of the API: within the rate limit, with time limits, again where that is harmless and may help.
final class LemonSqueezyTransport: Sendable {
  /// How calls are made.
  struct Limits: Sendable {
    /// For how many milliseconds one attempt may take.
    var timeout: Int64 = 30_000
    /// For how many milliseconds a caller waits at most: for its turn, and for the provider when it asks for that.
    var patience: Int64 = 65_000
    /// How often a call is tried.
    var attempts = 4
    /// How many bytes an answer may have. A page of 100 has some 400 kB.
    var size = 8 << 20
  }

  private let client: HTTPClient
  private let base: String
  private let settings: ProviderSettings
  private let surroundings: Surroundings
  private let limits: Limits
  private let sleep: @Sendable (_ milliseconds: Int64) async throws -> Void
  private let budget: CallBudget

  init(
    _ settings: ProviderSettings, _ surroundings: Surroundings, limits: Limits,
    sleep: @escaping @Sendable (_ milliseconds: Int64) async throws -> Void
  ) throws(BillingError) {
    let isLocal = ["http://127.0.0.1", "http://localhost", "http://[::1]"].contains {
      settings.baseURL == $0 || settings.baseURL.hasPrefix($0 + ":") || settings.baseURL.hasPrefix($0 + "/")
    }
    guard settings.baseURL.hasPrefix("https://") || isLocal else {
      throw BillingError(
        .request, .invalidValue, "the payment provider's address does not begin with `https://`",
        hint: "The key would be sent where anybody can read it.")
    }
    var configuration = HTTPClient.Configuration()
    // The key goes nowhere else.
    configuration.redirectConfiguration = .disallow
    configuration.timeout.connect = .seconds(10)
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 4
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    base = String(settings.baseURL.hasSuffix("/") ? settings.baseURL.dropLast() : settings.baseURL[...])
    (self.settings, self.surroundings, self.limits, self.sleep) = (settings, surroundings, limits, sleep)
    budget = CallBudget(callsPerMinute: settings.callsPerMinute)
  }

  // Its connections outlive it until they are closed.
  deinit { client.shutdown(queue: .global()) { _ in } }

  /// The body of the answer to a call.
  func answer(_ call: LemonSqueezyCall) async throws(ProviderError) -> ByteBuffer {
    var attempt = 1
    var patience = limits.patience
    while true {
      guard let turn = budget.reserve(at: surroundings.now(), patience: patience) else {
        throw ProviderError(.rateLimited(seconds: 60), "too many calls of the payment provider wait for their turn")
      }
      try await wait(turn, &patience)
      let failure: ProviderError
      do throws(ProviderError) { return try await attemptOnce(call) } catch { failure = error }
      let pause: Int64
      switch failure.kind {
      case .rateLimited(let seconds): pause = Int64(seconds) * 1000
      case .unavailable where call.isIdempotent: pause = backoff(attempt)
      default: throw failure
      }
      guard attempt < limits.attempts, pause <= patience else { throw failure }
      try await wait(pause, &patience)
      attempt += 1
    }
  }

  private func wait(_ milliseconds: Int64, _ patience: inout Int64) async throws(ProviderError) {
    guard milliseconds > 0 else { return }
    patience -= milliseconds
    do { try await sleep(milliseconds) } catch {
      throw ProviderError(.unavailable, "the call of the payment provider was cancelled")
    }
  }

  /// Half a second, doubled with each attempt, of which a random half: those that failed together don't return together.
  private func backoff(_ attempt: Int) -> Int64 {
    let most: Int64 = 500 << Int64(min(max(attempt - 1, 0), 6))
    let random = surroundings.random(2).reduce(Int64(0)) { $0 << 8 | Int64($1) }
    return most / 2 + most * random / 2 / 65_536
  }

  private func attemptOnce(_ call: LemonSqueezyCall) async throws(ProviderError) -> ByteBuffer {
    var request = HTTPClientRequest(url: base + call.path)
    request.method = HTTPMethod(rawValue: call.method.rawValue)
    request.headers.add(name: "Accept", value: "application/vnd.api+json")
    request.headers.add(name: "Content-Type", value: "application/vnd.api+json")
    request.headers.add(name: "Authorization", value: "Bearer \(settings.apiKey.value)")
    if let body = call.body { request.body = .bytes(ByteBuffer(bytes: body.bytes)) }
    let response: HTTPClientResponse
    let body: ByteBuffer
    do {
      response = try await client.execute(request, timeout: .milliseconds(limits.timeout))
      body = try await response.body.collect(upTo: limits.size)
    } catch is NIOTooManyBytesError {
      throw ProviderError(.unreadable, "the payment provider answers \(call.name) with too many bytes")
    } catch {
      // What the client says may name the request's headers.
      throw ProviderError(.unavailable, "the payment provider does not answer \(call.name)")
    }
    let status = Int(response.status.code)
    switch status {
    case 200...299: return body
    case 404, 410: throw ProviderError(.missing, "the payment provider has no \(call.name)")
    case 429:
      let seconds = response.headers.first(name: "Retry-After").flatMap { Int($0) } ?? 60
      throw ProviderError(
        .rateLimited(seconds: min(max(seconds, 1), 3600)), "the payment provider asks for a pause of \(seconds) s")
    case 408, 500...599:
      throw ProviderError(.unavailable, "the payment provider answers \(call.name) with status \(status)")
    default:
      throw ProviderError(
        .refused(status: status), "the payment provider refuses \(call.name) with status \(status)")
    }
  }
}
