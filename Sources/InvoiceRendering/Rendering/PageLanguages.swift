internal import ByteCoding

/// The languages of a page: one, or two of which the second stands smaller beside the first or below it.
struct PageLanguages: Hashable, Sendable {
  /// BCP 47. Amounts, dates and units are written as it does.
  let first: String
  /// BCP 47; nil on a page in one language.
  let second: String?

  /// How many a page may be in.
  static let maximumCount = 2

  /// The languages of a text: `fr`, or `fr,en`. Nil when there are more than two, or an empty one.
  init?(_ text: String) {
    let tags = CommaList.parts(text)
    guard let first = tags.first, tags.count <= Self.maximumCount, tags.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(first: first, second: tags.count > 1 ? tags[1] : nil)
  }

  /// One language, or two; the same one twice is one.
  init(first: String, second: String? = nil) {
    self.first = first
    self.second = second == first ? nil : second
  }
}
