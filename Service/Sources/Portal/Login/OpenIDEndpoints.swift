/// Where an issuer is reached, as it says itself (OpenID Connect Discovery 1.0).
struct OpenIDEndpoints: Decodable, Sendable {
  var issuer: String
  var authorization: String
  var token: String
  var keys: String

  private enum CodingKeys: String, CodingKey {
    case issuer
    case authorization = "authorization_endpoint"
    case token = "token_endpoint"
    case keys = "jwks_uri"
  }

  /// Whether it is that of the configured issuer, and leads to no other host.
  func isSound(of issuer: String) -> Bool {
    self.issuer == issuer
      && [authorization, token, keys].allSatisfy { url in
        url.hasPrefix(issuer + "/") && url.utf8.allSatisfy { (0x21...0x7E).contains($0) }
      }
  }
}
