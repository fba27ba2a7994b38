import ArgumentParser

/// What a statement of account becomes.
enum StatementFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// Pages.
  case pdf
  /// One object.
  case json
  /// One row for each document and payment.
  case csv
}
