/// A value of the caller's own, which a page may print and nothing else looks at.
public struct MetadataEntry: Hashable, Sendable {
  /// How many are kept; an invoice may have more, which no page prints.
  package static let maximumCount = 100

  /// The key in `metadata`.
  public var key: String
  /// The value as text: numbers and `true` and `false` as they were written.
  public var value: String
  /// Whether it is a number or a truth value rather than a text; `value` is then written to JSON as it is.
  package let isLiteral: Bool

  /// A text.
  public init(key: String, value: String) { self.init(key: key, value: value, isLiteral: false) }

  /// A value as it was read.
  package init(key: String, value: String, isLiteral: Bool) {
    (self.key, self.value, self.isLiteral) = (key, value, isLiteral)
  }

  /// Whether a template can name a key: letters, digits and underscores of ASCII, at most 64.
  package static func isName(_ key: some StringProtocol) -> Bool {
    !key.isEmpty && key.utf8.count <= 64
      && key.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
      }
  }
}
