internal import JWTKit

/// The public keys of an issuer (RFC 7517): those of RSA with at least 2,048 bits that sign; whatever else is listed is left
/// alone.
struct OpenIDKeySet: Decodable, Sendable {
  private static let limit = 32

  private struct Key: Decodable {
    var kty: String
    var kid: String?
    var use: String?
    var alg: String?
    var n: String?
    var e: String?
  }

  private struct Entry: Decodable {
    var key: Key?

    init(from decoder: any Decoder) { key = try? Key(from: decoder) }
  }

  private enum CodingKeys: CodingKey { case keys }

  /// By their names.
  private(set) var keys: [String: Insecure.RSA.PublicKey] = [:]

  init() {}

  init(from decoder: any Decoder) throws {
    let entries = try decoder.container(keyedBy: CodingKeys.self).decode([Entry].self, forKey: .keys)
    for case let key? in entries.prefix(Self.limit).map(\.key) {
      guard key.kty == "RSA", key.use ?? "sig" == "sig", key.alg ?? "RS256" == "RS256", let kid = key.kid,
        let n = key.n, let e = key.e, let made = try? Insecure.RSA.PublicKey(modulus: n, exponent: e)
      else { continue }
      keys[kid] = made
    }
  }
}
