internal import Crypto
internal import FoundationEssentials

/// How webhooks are signed: HMAC-SHA256 (RFC 2104) of the raw body, as hexadecimal digits.
enum WebhookSignature {
  /// Whether a signature is that of a body. An empty secret signs nothing: whoever knows that it is empty could.
  static func isValid(_ signature: String, of body: [UInt8], secret: Secret) -> Bool {
    guard !secret.value.isEmpty, let code = bytes(signature) else { return false }
    // In constant time.
    return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: body, using: key(secret))
  }

  /// The signature of a body, as the provider makes it.
  static func make(of body: [UInt8], secret: Secret) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let code = HMAC<SHA256>.authenticationCode(for: body, using: key(secret))
    return String(decoding: code.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func key(_ secret: Secret) -> SymmetricKey { SymmetricKey(data: Array(secret.value.utf8)) }

  private static func bytes(_ text: String) -> [UInt8]? {
    guard text.utf8.count == 64 else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for unit in text.utf8 {
      let digit: UInt8
      switch unit {
      case 0x30...0x39: digit = unit - 0x30
      case 0x41...0x46: digit = unit - 0x41 + 10
      case 0x61...0x66: digit = unit - 0x61 + 10
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return bytes
  }
}
