internal import Billing
internal import HTTPTypes

/// What `PUT /v1/users/:telegram_id` says of a user.
struct UserForm: Decodable {
  /// A language that users are spoken to in.
  enum Language: String, CaseIterable {
    case fr, en
  }

  let name: String?
  let email: String?
  let language: String?

  init(from decoder: any Decoder) throws {
    var fields = FieldReader(decoder)
    name = fields.text("name", maximum: BotLimits.maximumNameLength, isRequired: false)
    email = fields.text("email", maximum: 254, isRequired: false)
    language = fields.word("language", of: Language.self, isRequired: false)?.rawValue
    if let email, fields.problems.isEmpty, !Self.isAddress(email) {
      fields.report("email", .invalidAddress, "`email` is no mail address.")
    }
    fields.finish()
    guard fields.problems.isEmpty else {
      throw HTTPProblem(.badRequest, .invalidFields, "What is said of the user is wrong.", fields: fields.problems)
    }
  }

  /// Whether a text has the form of an address: RFC 5321 without quotes, and nothing that a header could be made of.
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].utf8.count), parts[1].contains("."),
      parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty })
    else { return false }
    return !text.unicodeScalars.contains { $0.value <= 0x20 || "\"(),:;<>[\\]".unicodeScalars.contains($0) }
  }
}
