import ArgumentParser

/// How a list is printed.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case table
  /// One array.
  case json
  /// For spreadsheets, with commas and points.
  case csv
}
