import ArgumentParser

/// How problems are reported.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Problems on standard error as text, or as json: one object a line (NDJSON).", valueName: "text|json"))
  var errors = ReportFormat.text

  @Flag(name: .shortAndLong, help: "Do not print warnings.")
  var quiet = false
}
