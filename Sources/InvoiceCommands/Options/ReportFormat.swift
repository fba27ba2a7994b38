import ArgumentParser

/// How problems are printed.
package enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  /// A line for people and editors.
  case text
  /// One JSON object a line (NDJSON).
  case json
}
