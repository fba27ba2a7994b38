/// A document made before its invoice was issued, under the number that was expected for it.
public struct ExpectedRendering: Hashable, Sendable {
  /// The number that stands in it.
  public var number: String
  /// What it is.
  public var rendering: Rendering

  /// A document under a number.
  public init(number: String, rendering: Rendering) {
    self.number = number
    self.rendering = rendering
  }
}
