/// What is the same about two texts.
struct RuleFolding: OptionSet, Sendable {
  let rawValue: UInt8

  /// Blanks around them don't count, and those within count as one.
  static let blanks = RuleFolding(rawValue: 1)
  /// Small letters of the first are as good as capitals.
  static let capitals = RuleFolding(rawValue: 2)
}
