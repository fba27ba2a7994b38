internal import AsyncHTTPClient
internal import Billing
internal import HTTPTypes
internal import FoundationEssentials
internal import JWTKit
internal import NIOCore
internal import NIOHTTP1

/// Asks an issuer of OpenID Connect who somebody is.
///
/// Endpoints and keys are asked for when they are first needed, and kept for a day. A token that names a key that is not
/// known makes it ask again, at most every five minutes: keys are replaced, and anybody can name one.
actor OpenIDClient {
  private static let sizeLimit = 64 << 10
  private static let timeout = TimeAmount.seconds(10)
  /// In milliseconds.
  private static let lifetime: Int64 = 86_400_000
  private static let pause: Int64 = 300_000
  /// How long an address is left alone that has failed: anybody can make this service ask.
  private static let rest: Int64 = 5_000
  /// It follows no redirection: the secret goes nowhere else.
  private static let http: HTTPClient = {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.timeout.connect = .seconds(5)
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 8
    return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }()

  /// Something that was asked for, and when, in milliseconds since 1970.
  private struct Kept<Value: Sendable> {
    var value: Value
    var time: Int64
  }

  nonisolated let issuer: String
  private let settings: OpenIDSettings
  private let callback: String
  private let now: @Sendable () -> Int64
  private var endpoints: Kept<OpenIDEndpoints>?
  private var keys: Kept<OpenIDKeySet>?
  private var asking: Task<OpenIDKeySet, any Error>?
  /// When an address has failed last.
  private var failures: [String: Int64] = [:]

  /// - Parameters:
  ///   - settings: the issuer, and what it knows this service by.
  ///   - callback: where it leads people back to.
  ///   - now: the time in milliseconds since 1970.
  init(_ settings: OpenIDSettings, callback: String, now: @escaping @Sendable () -> Int64) {
    (issuer, self.settings, self.callback, self.now) = (settings.issuer, settings, callback, now)
  }

  static let invalid = HTTPProblem(
    .forbidden, .loginInvalid, "What should prove who you are does not.", hint: "Log in again.")
  private static func unavailable(_ reason: String) -> HTTPProblem {
    var problem = HTTPProblem(
      .serviceUnavailable, .loginUnavailable, "Telegram's login does not answer.", hint: "Try again in a moment.",
      retryAfter: 10)
    problem.reason = reason
    return problem
  }

  /// Where a browser goes to say who its person is.
  func authorizationURL(_ ticket: LoginTicket) async throws -> String {
    let endpoint = try await reach().authorization
    let query = Self.form([
      ("response_type", "code"), ("client_id", settings.clientID), ("redirect_uri", callback),
      ("scope", "openid profile"), ("state", ticket.state), ("nonce", ticket.nonce),
      ("code_challenge", ticket.challenge), ("code_challenge_method", "S256"),
    ])
    return endpoint + (endpoint.contains("?") ? "&" : "?") + query
  }

  /// Who somebody is who has come back with a code.
  ///
  /// - Throws: ``PortalCode/loginInvalid``; ``PortalCode/loginUnavailable`` when the issuer does not answer.
  func identity(code: String, _ ticket: LoginTicket) async throws -> TelegramIdentity {
    let token = try await token(code: code, verifier: ticket.verifier)
    let claims = try await claims(of: token)
    guard claims.isSound(issuer: issuer, client: settings.clientID, nonce: ticket.nonce, at: now()),
      let id = claims.id, (1...BotLimits.maximumTelegramID).contains(id)
    else { throw Self.invalid }
    return TelegramIdentity(
      id: id, name: claims.name.flatMap { $0.isEmpty ? nil : $0 }, language: nil, proof: "openid/\(token)",
      end: Int64(claims.exp * 1000))
  }

  /// What a token says that the issuer has signed, by RS256 and nothing else: which algorithm it is is not the token's
  /// choice.
  private func claims(of token: String) async throws -> OpenIDClaims {
    guard let parts = try? DefaultJWTParser().parse(Array(token.utf8), as: OpenIDClaims.self),
      parts.header.alg == "RS256", parts.header.fields["crit"] == nil, let kid = parts.header.kid,
      let key = try await key(kid)
    else { throw Self.invalid }
    let collection = await JWTKeyCollection().add(rsa: key, digestAlgorithm: .sha256)
    do { return try await collection.verify(token, as: OpenIDClaims.self) } catch { throw Self.invalid }
  }

  private func key(_ kid: String) async throws -> Insecure.RSA.PublicKey? {
    let time = now()
    if let keys, let key = keys.value.keys[kid], time - keys.time < Self.lifetime { return key }
    if let keys, (0..<Self.pause).contains(time - keys.time) { return nil }
    let task = asking ?? Task { try await get(OpenIDKeySet.self, try await reach().keys) }
    asking = task
    defer { asking = nil }
    do {
      let set = try await task.value
      keys = Kept(value: set, time: time)
      return set.keys[kid]
    } catch {
      // Those that are known hold on while the issuer is silent.
      if let key = keys?.value.keys[kid] { return key }
      throw error
    }
  }

  private func reach() async throws -> OpenIDEndpoints {
    let time = now()
    if let endpoints, (0..<Self.lifetime).contains(time - endpoints.time) { return endpoints.value }
    let url = issuer + "/.well-known/openid-configuration"
    let found = try await get(OpenIDEndpoints.self, url)
    guard found.isSound(of: issuer) else {
      failures[url] = time
      throw Self.unavailable("the issuer names another, or other hosts")
    }
    endpoints = Kept(value: found, time: time)
    return found
  }

  private func token(code: String, verifier: String) async throws -> String {
    struct Answer: Decodable { var id_token: String }
    var request = HTTPClientRequest(url: try await reach().token)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
    let pair = [settings.clientID, settings.clientSecret.value].map(Self.encoded).joined(separator: ":")
    request.headers.add(name: "Authorization", value: "Basic \(Data(pair.utf8).base64EncodedString())")
    request.body = .bytes(
      ByteBuffer(
        string: Self.form([
          ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", callback),
          ("client_id", settings.clientID), ("code_verifier", verifier),
        ])))
    let (status, body) = try await send(request)
    // A code that is used, too old or of another browser is the person's matter; all else is ours.
    if status == 400 { throw Self.invalid }
    guard status == 200 else { throw Self.unavailable("the issuer's tokens: HTTP \(status)") }
    guard let answer = try? JSONDecoder().decode(Answer.self, from: body) else { throw Self.invalid }
    return answer.id_token
  }

  private func get<Value: Decodable>(_ type: Value.Type, _ url: String) async throws -> Value {
    let time = now()
    if let failure = failures[url], (0..<Self.rest).contains(time - failure) {
      throw Self.unavailable("the issuer has failed just before")
    }
    do {
      let (status, body) = try await send(HTTPClientRequest(url: url))
      guard status == 200, let value = try? JSONDecoder().decode(type, from: body) else {
        throw Self.unavailable("what the issuer says of itself can't be read: HTTP \(status)")
      }
      failures[url] = nil
      return value
    } catch {
      failures[url] = time
      throw error
    }
  }

  private func send(_ request: HTTPClientRequest) async throws -> (status: UInt, body: Data) {
    var request = request
    request.headers.add(name: "Accept", value: "application/json")
    do {
      let response = try await Self.http.execute(request, timeout: Self.timeout)
      let body = try await response.body.collect(upTo: Self.sizeLimit)
      return (response.status.code, Data(body.readableBytesView))
    } catch {
      // The error's own words could name the request.
      throw Self.unavailable("the issuer does not answer, or with too many bytes")
    }
  }

  private static func form(_ fields: [(String, String)]) -> String {
    fields.map { "\($0)=\(encoded($1))" }.joined(separator: "&")
  }

  private static func encoded(_ text: String) -> String {
    PortalRoutes.encoded(text).replacing("/", with: "%2F")
  }
}
