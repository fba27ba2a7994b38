/// A page of what the provider has.
public struct ProviderPage<Element: Sendable>: Sendable {
  /// What is on it.
  public var elements: [Element]
  /// How many pages there are.
  public var pageCount: Int
  /// Whether the provider orders by the time of the last change, the latest first: then a walk may end early.
  public var isByChange: Bool
  /// How many elements could not be read; they are left out.
  public var unreadableCount: Int

  /// A page.
  public init(_ elements: [Element], pageCount: Int, isByChange: Bool = false, unreadableCount: Int = 0) {
    (self.elements, self.pageCount) = (elements, pageCount)
    (self.isByChange, self.unreadableCount) = (isByChange, unreadableCount)
  }
}
