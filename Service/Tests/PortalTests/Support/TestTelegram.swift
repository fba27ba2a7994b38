import Billing
import Crypto
import Foundation

/// What Telegram signs for a bot, made as its documentation has it.
struct TestTelegram {
  static let token = "123456789:AAmarkerOfTheBotTokenThatIsSecret00"
  static let settings = TelegramLoginSettings(botToken: Secret(token), botUsername: "my_ai_bot")

  /// The query that the widget leads back with.
  static func widget(_ fields: [(String, String)], token: String = token) -> String {
    signed(fields, SymmetricKey(data: SHA256.hash(data: Array(token.utf8))))
  }

  /// The `initData` of a Mini App.
  static func initData(_ fields: [(String, String)], token: String = token) -> String {
    let key = HMAC<SHA256>.authenticationCode(
      for: Array(token.utf8), using: SymmetricKey(data: Array("WebAppData".utf8)))
    return signed(fields, SymmetricKey(data: key))
  }

  static func query(_ fields: [(String, String)]) -> String {
    fields.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
      .joined(separator: "&")
  }

  private static func signed(_ fields: [(String, String)], _ key: SymmetricKey) -> String {
    let text = fields.map { "\($0.0)=\($0.1)" }.sorted().joined(separator: "\n")
    let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
    return query(fields + [("hash", code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())])
  }
}
