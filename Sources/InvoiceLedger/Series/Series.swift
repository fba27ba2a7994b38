/// A series of an issuer as it stands in the ledger.
public struct Series: Hashable, Sendable, Identifiable {
  /// Within its ledger.
  public let id: Int64
  /// For which documents, and what its numbers look like.
  public var rule: SeriesRule
  /// What it has counted, by period.
  public var counters: [SeriesCounter]
}
