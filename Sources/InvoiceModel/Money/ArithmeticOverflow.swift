/// A result is outside the range of `ExactDecimal`.
public struct ArithmeticOverflow: Error, Hashable, Sendable {
  /// The only value.
  public init() {}
}
