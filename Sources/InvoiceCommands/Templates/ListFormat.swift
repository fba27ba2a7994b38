internal import ArgumentParser

/// How looks are listed.
package enum ListFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// A line for each.
  case text
  /// One JSON object.
  case json
  /// A page of the web with a picture of each, which needs no other file.
  case html
}
