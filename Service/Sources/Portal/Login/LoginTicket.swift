internal import Crypto
internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird

/// What binds an attempt to log in to one browser: a secret in a cookie that lives for a quarter of an hour. All that has
/// to be told apart from the attempts of others is derived of it, so that nothing has to be stored: who does not hold the
/// cookie can neither make a form of ours, nor an answer of Telegram, count.
struct LoginTicket: Sendable {
  /// 256 bits, in 64 hexadecimal digits.
  let secret: String
  /// Where to go afterwards, as ``LoginPath`` lets it.
  let next: String

  /// What forms carry.
  var formToken: String { derived("form") }
  /// What Telegram sends back as it was given: 160 bits, as it takes no long ones.
  var state: String { String(derived("state").prefix(40)) }
  /// What the token of OpenID Connect is signed with, among other things.
  var nonce: String { String(derived("nonce").prefix(40)) }
  /// What only this browser's request for the token can show (RFC 7636).
  var verifier: String { derived("verifier") }
  /// What is told of ``verifier`` before.
  var challenge: String {
    let digest = Data(SHA256.hash(data: Array(verifier.utf8)))
    return String(
      digest.base64EncodedString().compactMap { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 == "=" ? nil : $0 })
  }

  private func derived(_ use: String) -> String {
    HexDigits.of(SHA256.hash(data: Array("login-\(use)/\(secret)".utf8)))
  }

  /// Whether a text is one that was derived here; how long it takes says nothing of it.
  static func matches(_ text: String?, _ expected: String) -> Bool {
    SHA256.hash(data: Array((text ?? "").utf8)) == SHA256.hash(data: Array(expected.utf8))
  }
}
