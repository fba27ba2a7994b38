extension Problem {
  /// How many characters (Unicode scalars) a path, message or hint has at most.
  static let textLimit = 1000

  /// What a `more-problems` stands for.
  package struct Omitted: Hashable, Sendable {
    /// How many errors.
    package var errors: Int
    /// How many warnings.
    package var warnings: Int
  }

  /// A text that is not longer than `textLimit`: names that an input may have of any length are in it.
  static func shortened(_ text: String) -> String {
    guard text.utf8.count > textLimit, text.unicodeScalars.count > textLimit else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(textLimit - 1))) + "…"
  }
}
