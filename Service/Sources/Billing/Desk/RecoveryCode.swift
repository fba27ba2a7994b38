/// A code that stands in for the authenticator app, once.
enum RecoveryCode {
  /// How many somebody gets.
  static let count = 10
  /// In bytes: 80 bits can't be guessed, so that a plain digest of it is enough.
  static let length = 10

  /// In groups of four, to be written down.
  static func grouped(_ code: String) -> String {
    var groups: [Substring] = []
    var rest = code[...]
    while !rest.isEmpty {
      groups.append(rest.prefix(4))
      rest = rest.dropFirst(4)
    }
    return groups.joined(separator: "-")
  }
}
