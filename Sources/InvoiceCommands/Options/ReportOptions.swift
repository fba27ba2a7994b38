public import ArgumentParser

/// How problems are reported.
public struct ReportOptions: ParsableArguments, Sendable {
  private static let standardFormat = ReportFormat.text

  /// How problems are printed.
  @Option(
    help: ArgumentHelp(
      "Problems on standard error as text, or as json: one object a line (NDJSON).", valueName: "text|json"))
  public var errors = Self.standardFormat

  /// Whether warnings are kept back.
  @Flag(name: .shortAndLong, help: "Do not print warnings.")
  public var quiet = false

  /// As ArgumentParser makes them, without values.
  public init() {}

  /// As when none is given.
  public static var standard: ReportOptions {
    var options = ReportOptions()
    options.errors = standardFormat
    options.quiet = false
    return options
  }
}
