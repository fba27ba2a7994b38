internal import JWTKit

/// What an ID token says (OpenID Connect Core 1.0, 2). Telegram's own number of a person is `id`; `sub` is another one.
struct OpenIDClaims: JWTPayload {
  /// How far the issuer's clock may be ahead, in seconds.
  private static let skew: Int64 = 60
  /// How old a token may be, in seconds: it was made for this login.
  private static let age: Int64 = 600

  /// One text, or several.
  struct Audience: Codable, Sendable {
    var values: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      // Telegram's examples have the number as a text; a number is the same.
      if let one = try? container.decode(String.self) {
        values = [one]
      } else if let number = try? container.decode(Int64.self) {
        values = ["\(number)"]
      } else {
        values = try container.decode([String].self)
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(values)
    }
  }

  var iss: String
  var aud: Audience
  var exp: Double
  var iat: Double
  var nonce: String?
  var azp: String?
  var id: Int64?
  var name: String?

  /// The signature is all that is checked here; the rest has a clock of its own (``isSound(issuer:client:nonce:at:)``).
  func verify(using algorithm: some JWTAlgorithm) {}

  /// Whether it is of this issuer, for this client alone, of now, and for the login that was begun.
  ///
  /// - Parameter now: in milliseconds since 1970.
  func isSound(issuer: String, client: String, nonce expected: String, at now: Int64) -> Bool {
    let seconds = Double(now) / 1000
    return iss == issuer && aud.values == [client] && (azp ?? client) == client
      && LoginTicket.matches(nonce, expected) && exp > seconds && exp <= seconds + 86_400
      && iat <= seconds + Double(Self.skew) && iat >= seconds - Double(Self.age)
  }
}
