import ArgumentParser

/// What a batch books.
struct BookOptions: ParsableArguments {
  /// How CSV files are written.
  enum CSV: String, CaseIterable, ExpressibleByArgument {
    /// Commas and points.
    case standard
    /// Semicolons, decimal commas and a byte order mark.
    case french
  }

  @Flag(help: "Write DIR/<SIREN>FEC<closing day>.txt: the sales as a Fichier des écritures comptables.")
  var fec = false

  @Option(
    help: ArgumentHelp(
      "The day on which the financial year closes. (default: 31 December of the last invoice's year)",
      valueName: "date"))
  var closing: String?

  @Option(
    help: ArgumentHelp("The accounts and the journal of the books, as JSON (Docs/Books.md).", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var accounts: String?

  @Option(
    help: ArgumentHelp("CSV files with commas and points, or as French spreadsheets want them.", valueName: "style"))
  var csv = CSV.standard

  @Flag(help: "Do not write manifest.json, manifest.csv, journal.csv and summary.pdf.")
  var noBooks = false
}
