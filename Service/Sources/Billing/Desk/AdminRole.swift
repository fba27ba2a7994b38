/// What somebody may do at the desk; Docs/Admin.md has the table.
public enum AdminRole: String, Hashable, Sendable, CaseIterable {
  /// Sees.
  case read
  /// Sees, and acts for customers.
  case support
  /// Sees, also what is archived; corrects invoices, decides taxes, exports.
  case finance
}
