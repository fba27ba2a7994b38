/// An invoice that a worker is to render, and has until its lease ends.
public struct ClaimedJob: Hashable, Sendable {
  /// The invoice's identifier.
  public let invoice: Int64
  /// Grows with each claim: what an earlier holder does with its own has no effect any more.
  public let fence: Int64
  /// Which attempt this is, from 1.
  public let attempt: Int
}
