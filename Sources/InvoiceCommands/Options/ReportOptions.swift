import ArgumentParser

/// How problems are reported.
package struct ReportOptions: ParsableArguments {
  private static let standardFormat = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "Problems on standard error as text, or as json: one object a line (NDJSON).", valueName: "text|json"))
  package var errors = Self.standardFormat

  @Flag(name: .shortAndLong, help: "Do not print warnings.")
  package var quiet = false

  /// As ArgumentParser makes them, without values.
  package init() {}

  /// As when none is given.
  package static var standard: ReportOptions {
    var options = ReportOptions()
    options.errors = standardFormat
    options.quiet = false
    return options
  }
}
