/// A month has no more numbers: the last one was `ZZZZ`.
public struct InvoiceNumberExhausted: Error, Hashable, Sendable {
  /// The only value.
  public init() {}
}
