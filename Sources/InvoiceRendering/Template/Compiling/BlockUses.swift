/// How often named blocks are used while a template is compiled.
final class BlockUses {
  /// More would be a document that nobody has written by hand.
  static let limit = 2_000
  /// How deep blocks may use each other.
  static let maximumDepth = 16

  private(set) var count = 0
  private(set) var names: Set<String> = []

  /// Counts a use; false when there are too many.
  func add(_ name: String) -> Bool {
    names.insert(name)
    count += 1
    return count <= Self.limit
  }
}
