import Crypto
import CryptoExtras
import Foundation
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// An issuer of OpenID Connect as Telegram's is, on a port of this machine: discovery, keys that are replaced, codes that
/// count once and with their verifier; and the tokens that an attacker would like to be taken.
final class FakeIssuer: Sendable {
  /// How a token is signed.
  enum Signing: Sendable {
    /// By the present key.
    case right
    /// By no key.
    case none
    /// By HMAC, with the public key as the secret.
    case publicKeyAsSecret
    /// By a key that nobody lists, under the name of the present one.
    case foreignKey
    /// By the present key, under another's name.
    case name(String?)
    /// By the present key, with a header more.
    case header(String)
    /// By the present key, over other claims.
    case changedAfterwards
  }

  private struct Grant: Sendable {
    var nonce: String
    var challenge: String
    var callback: String
  }

  private struct State: Sendable {
    var keys: [(kid: String, key: _RSA.Signing.PrivateKey)] = []
    var grants: [String: Grant] = [:]
    var signing = Signing.right
    var claims: [String: String] = [:]
    var answer: (path: String, status: Int, text: String)?
    var calls: [String: Int] = [:]
    var authorization: String?
  }

  static let clientID = "123456789"
  static let secret = "marker-of-the-client-secret"

  private let state = Mutex(State())
  private let address = Mutex("")
  private let now: @Sendable () -> Int64

  private init(now: @escaping @Sendable () -> Int64) throws {
    self.now = now
    try rotate()
  }

  /// `http://127.0.0.1:4711`
  var issuer: String { address.withLock { $0 } }

  /// How many calls of a path there were.
  func calls(_ path: String) -> Int { state.withLock { $0.calls[path] ?? 0 } }

  /// What the client has shown of itself last.
  var authorization: String? { state.withLock { $0.authorization } }

  /// How tokens are signed from now on.
  func sign(_ signing: Signing) { state.withLock { $0.signing = signing } }

  /// Claims as JSON that stand instead of the right ones; an empty one: not at all.
  func claim(_ claims: [String: String]) { state.withLock { $0.claims = claims } }

  /// What a path answers instead; nil: what is right.
  func answer(_ answer: (path: String, status: Int, text: String)?) { state.withLock { $0.answer = answer } }

  /// Replaces the keys by a new one.
  func rotate() throws {
    let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
    state.withLock { $0.keys = [("key-\(($0.keys.first.map { Int($0.kid.dropFirst(4)) ?? 0 } ?? 0) + 1)", key)] }
  }

  /// A person agrees: the path and query with which the browser comes back.
  func agree(to url: String) throws -> (code: String, state: String, parameters: [String: String]) {
    var parameters: [String: String] = [:]
    for item in URLComponents(string: url)?.queryItems ?? [] { parameters[item.name] = item.value }
    let code = "code-\(UInt64.random(in: 0 ... .max))"
    let grant = Grant(
      nonce: parameters["nonce"] ?? "", challenge: parameters["code_challenge"] ?? "",
      callback: parameters["redirect_uri"] ?? "")
    state.withLock { $0.grants[code] = grant }
    return (code, parameters["state"] ?? "", parameters)
  }

  /// Serves while something is done.
  static func run(
    now: @escaping @Sendable () -> Int64, _ body: @escaping @Sendable (FakeIssuer) async throws -> Void
  ) async throws {
    let issuer = try FakeIssuer(now: now)
    let router = Router()
    for path in ["/.well-known/openid-configuration", "/.well-known/jwks.json"] {
      router.get(RouterPath(path)) { _, _ in issuer.answered(path, form: [:]) }
    }
    router.post("/token") { request, _ in
      let text = String(buffer: try await request.body.collect(upTo: 1 << 16))
      issuer.state.withLock { $0.authorization = request.headers[.authorization] }
      var form: [String: String] = [:]
      for item in URLComponents(string: "?" + text)?.queryItems ?? [] { form[item.name] = item.value }
      return issuer.answered("/token", form: form)
    }
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { port.yield($0.localAddress?.port ?? 0) },
      logger: Logger(label: "issuer") { _ in SwiftLogNoOpLogHandler() })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      for await number in ports {
        issuer.address.withLock { $0 = "http://127.0.0.1:\(number)" }
        try await body(issuer)
        break
      }
      group.cancelAll()
    }
  }

  private func answered(_ path: String, form: [String: String]) -> Response {
    let answer = state.withLock { state in
      state.calls[path, default: 0] += 1
      return state.answer
    }
    if let answer, answer.path == path { return Self.response(answer.status, answer.text) }
    switch path {
    case "/token": return token(form)
    case "/.well-known/jwks.json": return Self.response(200, keys)
    default:
      return Self.response(
        200,
        """
        {"issuer": "\(issuer)", "authorization_endpoint": "\(issuer)/auth", "token_endpoint": "\(issuer)/token", \
        "jwks_uri": "\(issuer)/.well-known/jwks.json"}
        """)
    }
  }

  private var keys: String {
    let entries = state.withLock { $0.keys }.map { kid, key in
      let parts = try? key.publicKey.getKeyPrimitives()
      let (n, e) = (Self.encoded(parts?.modulus ?? Data()), Self.encoded(parts?.publicExponent ?? Data()))
      return #"{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "\#(kid)", "n": "\#(n)", "e": "\#(e)"}"#
    }
    // What is not known is left alone.
    return #"{"keys": [{"kty": "EC", "crv": "P-256", "kid": "key-1"}, {"odd": 1}, \#(entries.joined(separator: ","))]}"#
  }

  private func token(_ form: [String: String]) -> Response {
    let grant = state.withLock { $0.grants.removeValue(forKey: form["code"] ?? "") }
    let challenge = Self.encoded(Data(SHA256.hash(data: Array((form["code_verifier"] ?? "").utf8))))
    let pair = Data("\(Self.clientID):\(Self.secret)".utf8).base64EncodedString()
    guard authorization == "Basic \(pair)" else { return Self.response(401, #"{"error": "invalid_client"}"#) }
    guard let grant, grant.challenge == challenge, grant.callback == form["redirect_uri"],
      form["grant_type"] == "authorization_code", form["client_id"] == Self.clientID
    else { return Self.response(400, #"{"error": "invalid_grant"}"#) }
    return Self.response(200, #"{"access_token": "x", "token_type": "Bearer", "id_token": "\#(made(grant))"}"#)
  }

  private func made(_ grant: Grant) -> String {
    let seconds = now() / 1000
    var claims = [
      "iss": "\"\(issuer)\"", "aud": "\"\(Self.clientID)\"", "sub": "\"1234123412341234123\"", "iat": "\(seconds)",
      "exp": "\(seconds + 3600)", "nonce": "\"\(grant.nonce)\"", "id": "4711", "name": "\"Pierre Dupont\"",
    ]
    let (changes, signing, keys) = state.withLock { ($0.claims, $0.signing, $0.keys) }
    for (name, value) in changes { claims[name] = value.isEmpty ? nil : value }
    let payload =
      "{" + claims.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ",") + "}"
    guard let (kid, key) = keys.first else { return "" }
    func text(_ header: String, _ payload: String) -> String {
      Self.encoded(Data(header.utf8)) + "." + Self.encoded(Data(payload.utf8))
    }
    func signed(_ text: String, _ key: _RSA.Signing.PrivateKey) -> String {
      let digest = SHA256.hash(data: Array(text.utf8))
      let signature = try? key.signature(for: digest, padding: .insecurePKCS1v1_5).rawRepresentation
      return text + "." + Self.encoded(signature ?? Data())
    }
    let header = #"{"alg": "RS256", "typ": "JWT", "kid": "\#(kid)"}"#
    switch signing {
    case .right: return signed(text(header, payload), key)
    case .none: return text(#"{"alg": "none", "kid": "\#(kid)"}"#, payload) + "."
    case .publicKeyAsSecret:
      let body = text(#"{"alg": "HS256", "kid": "\#(kid)"}"#, payload)
      let secret = SymmetricKey(data: Data(key.publicKey.pemRepresentation.utf8))
      return body + "." + Self.encoded(Data(HMAC<SHA256>.authenticationCode(for: Array(body.utf8), using: secret)))
    case .foreignKey:
      guard let other = try? _RSA.Signing.PrivateKey(keySize: .bits2048) else { return "" }
      return signed(text(header, payload), other)
    case .name(let name):
      return signed(text(#"{"alg": "RS256"\#(name.map { #", "kid": "\#($0)""# } ?? "")}"#, payload), key)
    case .header(let more): return signed(text(#"{"alg": "RS256", "kid": "\#(kid)", \#(more)}"#, payload), key)
    case .changedAfterwards:
      let signature = signed(text(header, payload), key).split(separator: ".").last ?? ""
      return text(header, payload.replacing("4711", with: "4712")) + "." + signature
    }
  }

  private static func encoded(_ data: Data) -> String {
    data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  private static func response(_ status: Int, _ text: String) -> Response {
    Response(
      status: .init(code: status), headers: [.contentType: "application/json"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
