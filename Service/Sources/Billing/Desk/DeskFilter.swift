/// By what a list of the desk can be narrowed down.
public struct DeskFilter: Hashable, Sendable {
  /// Of its words, and its name in the URL.
  public var key: String
  /// What there is to choose from; empty: the key of a plan.
  public var choices: [String]
  let sql: String
  /// What is true of all choices, in the words of the index that has only these.
  let condition: String?

  init(_ key: String, _ choices: [String], _ sql: String? = nil, where condition: String? = nil) {
    (self.key, self.choices, self.sql, self.condition) = (key, choices, sql ?? key, condition)
  }
}
