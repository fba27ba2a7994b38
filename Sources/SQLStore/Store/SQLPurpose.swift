/// What a transaction is for.
enum SQLPurpose: Hashable, Sendable {
  case write
  /// One snapshot, and no change.
  case read
}
