public import ArgumentParser

/// How problems are printed.
public enum ReportFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// A line for people and editors.
  case text
  /// One JSON object a line (NDJSON).
  case json
}
