package import ArgumentParser
import SystemIO

/// How much is worked on at a time.
package struct JobOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("So many invoices at the same time. (default: one a core)", valueName: "n"))
  package var jobs: Int?

  /// As ArgumentParser makes them, without values.
  package init() {}

  /// How many threads work.
  package var count: Int { jobs ?? WorkerThread.coreCount }

  /// Refuses numbers that no machine has.
  package func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 256") }
  }
}
