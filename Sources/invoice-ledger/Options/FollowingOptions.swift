import ArgumentParser
import InvoiceCommands
import InvoiceKit

/// Where and as what a document that follows an issued invoice is written.
struct FollowingOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; or a folder (it exists, or ends in a slash and is made), where the file gets the number.",
      valueName: "file|dir"), completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "pdf; json: the issued document; xml: CII D22B, the XML of Factur-X; ubl: UBL 2.1.", valueName: "format"))
  var format = OutputFormat.pdf

  @Option(
    help: ArgumentHelp(
      "A word of yours: a second call with it and the same request returns the same document.", valueName: "key"))
  var idempotencyKey: String?

  @Flag(help: "Check everything and print the number that it would get; issue nothing, write nothing.")
  var dryRun = false

  func validate() throws {
    if idempotencyKey == "" { throw ValidationError("--idempotency-key is empty") }
  }
}
