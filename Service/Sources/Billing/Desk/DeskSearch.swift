/// What a text of the search field is looked for in. Each has an index.
struct DeskSearch: Sendable {
  /// When it is meant.
  enum Form: Sendable {
    /// Somebody of the desk, as the audit log has it.
    case admin
    /// Only digits.
    case number
    /// With an `@`.
    case address
    /// Anything.
    case text
  }

  let form: Form
  /// A column or expression; of a number several may be meant.
  let sql: [String]
  /// Whether the beginning is enough; the rows are then in the order of the column.
  let isPrefix: Bool
  /// In the words of the index that has only these.
  var condition: String?

  /// What can be looked for exactly.
  static func exact(_ sql: String..., form: Form = .text, where condition: String? = nil) -> DeskSearch {
    DeskSearch(form: form, sql: sql, isPrefix: false, condition: condition)
  }

  /// What is looked for by its beginning, in small letters.
  static func prefix(_ sql: String, form: Form = .text) -> DeskSearch {
    DeskSearch(form: form, sql: [sql], isPrefix: true)
  }

  func fits(_ text: String) -> Bool {
    switch form {
    case .admin: text.hasPrefix("admin ")
    case .number: text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } && text.utf8.count < 19
    case .address: text.contains("@")
    case .text: true
    }
  }
}
