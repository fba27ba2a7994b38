internal import Billing
internal import HTTPTypes
internal import Crypto
internal import FoundationEssentials
internal import NIOCore

/// What Telegram signs with the token of the bot: the fields of the widget (core.telegram.org/widgets/login-legacy) and the
/// `initData` of Mini Apps (core.telegram.org/bots/webapps), both of which come as the query of a URL.
struct TelegramSignature: Sendable {
  /// For how long it counts, in milliseconds.
  static let lifetime: Int64 = 5 * 60_000
  /// The most bytes that are looked at.
  static let limit = 8_192

  private let key: SymmetricKey
  private let isMiniApp: Bool

  /// - Parameters:
  ///   - token: of the bot.
  ///   - isMiniApp: whether `initData` is meant, which another key signs.
  init(token: Secret, isMiniApp: Bool) {
    self.isMiniApp = isMiniApp
    let bytes = Array(token.value.utf8)
    key =
      isMiniApp
      ? SymmetricKey(
        data: HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: Array("WebAppData".utf8))))
      : SymmetricKey(data: SHA256.hash(data: bytes))
  }

  /// Whom it vouches for.
  ///
  /// - Parameters:
  ///   - data: as it came: `id=7&first_name=…&auth_date=…&hash=…`.
  ///   - now: in milliseconds since 1970.
  /// - Throws: ``PortalCode/loginInvalid``: not signed with this bot's token, a field twice, or one missing;
  ///   ``PortalCode/loginExpired``: of the future, or older than five minutes.
  func identity(_ data: String, at now: Int64) throws(HTTPProblem) -> TelegramIdentity {
    guard data.utf8.count <= Self.limit, let fields = (try? Form(ByteBuffer(string: data)))?.fields,
      let hash = fields["hash"], let code = Self.bytes(ofHex: hash), isSigned(fields, code),
      let seconds = fields["auth_date"].flatMap({ Int64($0) }), seconds >= 0, seconds <= Int64(UInt32.max)
    else { throw Self.invalid }
    let time = seconds * 1000
    guard time <= now, now - time < Self.lifetime else {
      throw HTTPProblem(
        .forbidden, .loginExpired, "What Telegram has signed is of the future, or older than five minutes.",
        hint: "Log in again; the clock of this server has to be right.")
    }
    return try identity(fields, hash: hash, end: time + Self.lifetime)
  }

  private func isSigned(_ fields: [String: String], _ code: [UInt8]) -> Bool {
    // A line end within a field would let two lists of fields have one text.
    let isPlain = fields.allSatisfy { key, value in !(key + value).utf8.contains { $0 < 0x20 } && !key.contains("=") }
    let text = fields.filter { $0.key != "hash" }.map { "\($0.key)=\($0.value)" }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "\n")
    // In constant time.
    return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Array(text.utf8), using: key) && isPlain
  }

  private func identity(
    _ fields: [String: String], hash: String, end: Int64
  ) throws(HTTPProblem) -> TelegramIdentity {
    struct Person: Decodable {
      var id: Int64
      var first_name: String?
      var last_name: String?
      var language_code: String?
    }
    var person: Person
    if isMiniApp {
      guard let user = fields["user"], let told = try? JSONDecoder().decode(Person.self, from: Data(user.utf8)) else {
        throw Self.invalid
      }
      person = told
    } else {
      guard let id = fields["id"].flatMap({ Int64($0) }) else { throw Self.invalid }
      person = Person(id: id, first_name: fields["first_name"], last_name: fields["last_name"])
    }
    guard (1...BotLimits.maximumTelegramID).contains(person.id) else { throw Self.invalid }
    let name = [person.first_name, person.last_name].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    let language = person.language_code.map { String($0.prefix(2)) }
    return TelegramIdentity(
      id: person.id, name: name.isEmpty ? nil : name,
      language: language.flatMap { PortalSite.languages.contains($0) ? $0 : nil },
      proof: "telegram/\(hash.lowercased())", end: end)
  }

  private static func bytes(ofHex text: String) -> [UInt8]? {
    let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == 64, text.utf8.count == 64 else { return nil }
    return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  private static let invalid = HTTPProblem(
    .forbidden, .loginInvalid, "This is not signed by Telegram for this bot.", hint: "Log in again.")
}
