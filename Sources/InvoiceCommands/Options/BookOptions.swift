package import ArgumentParser

/// What a batch books.
package struct BookOptions: ParsableArguments {
  /// How CSV files are written.
  package enum CSV: String, CaseIterable, ExpressibleByArgument {
    /// Commas and points.
    case standard
    /// Semicolons, decimal commas, the day first in dates, and a byte order mark.
    case french
  }

  /// The names that `--fec-encoding` takes.
  package enum FECEncoding: String, CaseIterable, ExpressibleByArgument {
    case latin9 = "iso-8859-15"
    case utf8 = "utf-8"
  }

  @Flag(help: "Write DIR/<SIREN>FEC<closing day>.txt: the sales as a Fichier des écritures comptables.")
  package var fec = false

  @Option(
    help: ArgumentHelp(
      "How the FEC's characters are stored: iso-8859-15, which the law names, or utf-8.", valueName: "encoding"))
  package var fecEncoding: FECEncoding?

  @Option(
    help: ArgumentHelp(
      "The day on which the financial year closes. (default: 31 December of the last invoice's year)",
      valueName: "date"))
  package var closing: String?

  @Option(
    help: ArgumentHelp("The accounts and the journal of the books, as JSON (Docs/Books.md).", valueName: "file"),
    completion: .file(extensions: ["json"]))
  package var accounts: String?

  @Option(
    help: ArgumentHelp("CSV files with commas and points, or as French spreadsheets want them.", valueName: "style"))
  package var csv = CSV.standard

  @Flag(help: "Do not write manifest.json, manifest.csv, journal.csv and summary.pdf.")
  package var noBooks = false

  /// As ArgumentParser makes them, without values.
  package init() {}

  /// Refuses options that do nothing.
  package func validate() throws {
    if fecEncoding != nil, !fec { throw ValidationError("--fec-encoding is for a FEC: add --fec") }
  }
}
