internal import ArgumentParser

/// Which part of a long list.
struct PageLimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("So many at most, 1 to 500.", valueName: "n"))
  var limit = 100

  @Option(help: ArgumentHelp("Only what comes after this identifier: that of the last row.", valueName: "id"))
  var after: Int64?

  func validate() throws {
    guard (1...500).contains(limit) else { throw ValidationError("--limit is a number from 1 to 500") }
  }
}
