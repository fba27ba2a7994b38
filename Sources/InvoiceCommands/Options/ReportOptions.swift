import ArgumentParser

/// How problems are reported.
struct ReportOptions: ParsableArguments {
  private static let standardFormat = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "Problems on standard error as text, or as json: one object a line (NDJSON).", valueName: "text|json"))
  var errors = Self.standardFormat

  @Flag(name: .shortAndLong, help: "Do not print warnings.")
  var quiet = false

  /// As when none is given.
  static var standard: ReportOptions {
    var options = ReportOptions()
    options.errors = standardFormat
    options.quiet = false
    return options
  }
}
