/// What is wrong with a table of rules.
struct RuleTableError: Error, CustomStringConvertible {
  let line: String
  let message: String

  var description: String { "\(message): \(line)" }
}
