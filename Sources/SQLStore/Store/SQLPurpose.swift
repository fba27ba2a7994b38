/// What a transaction is for.
enum SQLPurpose: Hashable, Sendable {
  case write
  /// One snapshot, and no change.
  case read
  /// What is done to the database as a whole, outside of any transaction.
  case care
}
