import ArgumentParser

/// How rows are printed.
enum RowFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case table
  /// One array.
  case json
  case csv
}
