public import ArgumentParser

/// How rows are printed.
public enum RowFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// For people.
  case table
  /// One array.
  case json
  /// RFC 4180, with a header.
  case csv
}
