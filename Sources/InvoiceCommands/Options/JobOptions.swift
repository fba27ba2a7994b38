import ArgumentParser
import SystemIO

/// How much is worked on at a time.
struct JobOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("So many invoices at the same time. (default: one a core)", valueName: "n"))
  var jobs: Int?

  /// How many threads work.
  var count: Int { jobs ?? WorkerThread.coreCount }

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 256") }
  }
}
