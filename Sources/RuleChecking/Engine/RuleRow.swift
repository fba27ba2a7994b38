internal import InvoiceModel

/// A rule of a table.
struct RuleRow: Sendable {
  let id: String
  let severity: Severity
  let test: RuleTest
  /// What the table says of it.
  let source: String
}
