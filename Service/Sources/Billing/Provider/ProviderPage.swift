/// A page of what the provider has.
public struct ProviderPage<Element: Sendable>: Sendable {
  /// What is on it.
  public var elements: [Element]
  /// How many pages there are.
  public var pageCount: Int

  /// A page.
  public init(_ elements: [Element], pageCount: Int) { (self.elements, self.pageCount) = (elements, pageCount) }
}
