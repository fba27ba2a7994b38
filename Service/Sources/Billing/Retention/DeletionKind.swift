/// Why something of a user is erased.
public enum DeletionKind: String, Hashable, Sendable, CaseIterable, Codable {
  /// The person asked for it: the account goes.
  case accountDeletion = "account_deletion"
  /// Payments have failed for sixty days: the content goes, the account stays.
  case dunningPurge = "dunning_purge"
}
