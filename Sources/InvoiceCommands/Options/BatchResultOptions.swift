package import ArgumentParser

/// What a batch writes besides a file for each invoice.
package struct BatchResultOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Put all files into a ZIP archive, too; - for standard output.", valueName: "file"),
    completion: .file())
  package var zip: String?

  @Option(
    help: ArgumentHelp(
      "Set all invoices in one PDF, too, with an outline; - for standard output. It is for reading and printing: not "
        + "tagged, no PDF/A, no XML.", valueName: "file"),
    completion: .file())
  package var merge: String?

  @Option(
    help: ArgumentHelp("Failed invoices, one a line. (default: DIR/failures.ndjson)", valueName: "file"),
    completion: .file())
  package var failures: String?

  @Option(
    help: ArgumentHelp(
      "Warnings of the other invoices, one invoice a line. (default: DIR/warnings.ndjson)", valueName: "file"),
    completion: .file())
  package var warnings: String?

  /// As ArgumentParser makes them, without values.
  package init() {}

  /// Whether one of them is asked for.
  package var isAny: Bool { [zip, merge, failures, warnings].contains { $0 != nil } }
}
