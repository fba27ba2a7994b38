/// A property of an item, as its seller describes it (BG-32).
public struct ItemAttribute: Hashable, Sendable {
  /// BT-160.
  public var name: String
  /// BT-161.
  public var value: String

  /// An attribute.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
