import ArgumentParser
internal import ByteCoding
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SQLStore
import SystemIO

/// `invoice-ledger export`: invoices and books of a period, from the ledger alone.
struct ExportCommand: ParsableCommand {
  /// What is written.
  enum Content: String, ExpressibleByArgument, CaseIterable {
    /// The issued invoices as one array.
    case json
    /// The issued invoices, one a line.
    case ndjson
    /// Their documents, as they were made first, in an archive.
    case zip
    /// Sales and payments as a Fichier des écritures comptables.
    case fec
    /// The same as CSV.
    case journal

    /// Whether it is booked, and not only copied.
    var isBooks: Bool { self == .fec || self == .journal }
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the issued invoices, their documents, the journal or the FEC of a period.",
    usage: "invoice-ledger export [--format json|ndjson|zip|fec|journal] [--period <period>] [--output <file|dir>]",
    discussion: """
      The journal and the FEC hold sales, payments and losses in the order of their days, with the letters of what is \
      settled; they want a period. The archive has each invoice's document byte for byte as it was made first. Erased invoices are left out, and told.

      EXAMPLES:
        invoice-ledger export --format fec --period 2026 -o books/
        invoice-ledger export --format journal --period 2026-02 --csv french -o february.csv
        invoice-ledger export --format zip --period 2026-02 -o february.zip
        invoice-ledger export --customer 732829320 > invoices.ndjson
      """)

  @Option(help: ArgumentHelp("What is written.", valueName: "json|ndjson|zip|fec|journal")) var format = Content.ndjson

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; or a folder (it exists, or ends in a slash and is made). (default: standard output)",
      valueName: "file|dir"), completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "A folder with the fonts of yours that invoices were rendered with. Repeatable.", valueName: "dir"),
    completion: .directory)
  var fonts: [String] = []

  @OptionGroup(title: "Which") var which: FilterOptions
  @OptionGroup(title: "The books") var books: ExportBookOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws {
    if format.isBooks {
      guard which.period != nil || which.from != nil && which.through != nil else {
        throw ValidationError("books are of a period: --period 2026, or --from and --through")
      }
      guard which.customer == nil, which.kind == nil, which.state == nil, which.minimum == nil, which.maximum == nil
      else { throw ValidationError("books have all invoices of a period") }
    } else if books.isSet {
      throw ValidationError("--accounts, --closing, --fec-encoding and --csv are for --format fec and journal")
    }
    if !fonts.isEmpty, format != .zip { throw ValidationError("--fonts is for --format zip") }
  }

  func run() throws {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    do throws(CommandFailure) {
      let opened = format == .zip ? try ledger.openForReading() : try ledger.open(isReadOnly: true)
      let filter: InvoiceFilter
      do throws(LedgerError) { filter = try which.filter(in: opened) } catch {
        throw CommandFailure(error, ledger: ledger.location)
      }
      let place = try OutputPlace(option: output, inputCount: 1)
      try place.prepare()
      if format == .zip {
        try place.refuseTerminal(for: InvoiceLedgerCommand.name)
        let file = try ExportFile(place, name: "invoices.zip")
        let archive = DocumentArchive(ledger: opened, location: ledger.location, fonts: fonts)
        let count = try archive.write(filter, to: file, &reporter)
        try file.finish()
        reporter.note("\(count) documents are in the archive")
      } else if format.isBooks {
        try writeBooks(of: filter, in: opened, to: place, &reporter)
      } else {
        try writeInvoices(filter, in: opened, to: place, &reporter)
      }
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }

  private func writeInvoices(
    _ filter: InvoiceFilter, in opened: Ledger, to place: OutputPlace, _ reporter: inout Reporter
  ) throws(CommandFailure) {
    let file = try ExportFile(place, name: "invoices.\(format.rawValue)")
    var (count, erased) = (0, 0)
    do throws(LedgerError) {
      try opened.forEach(filter) { invoice throws(LedgerError) in
        guard let content = invoice.content else {
          erased += 1
          return
        }
        let start = format == .ndjson ? [] : Array((count == 0 ? "[\n" : ",\n").utf8)
        let text = content.last == 0x0A ? Array(content.dropLast()) : content
        try file.write(start + text + (format == .ndjson ? [0x0A] : []))
        count += 1
      }
      if format == .json { try file.write(Array((count == 0 ? "[]\n" : "\n]\n").utf8)) }
    } catch {
      throw file.failure ?? CommandFailure(error, ledger: ledger.location)
    }
    try file.finish()
    if erased > 0 { reporter.note("\(erased) erased invoices are left out") }
  }

  private func writeBooks(
    of filter: InvoiceFilter, in opened: Ledger, to place: OutputPlace, _ reporter: inout Reporter
  ) throws(CommandFailure) {
    guard let first = filter.from, let last = filter.through else {
      throw CommandFailure(.usage, "usage", "books are of a period", hint: "--period 2026")
    }
    let issuer = try which.issuer.only(in: opened, at: ledger.location)
    let accounts = try books.bookAccounts()
    let fec = FECWriter(accounts: accounts, format: books.fecFormat)
    let table = JournalCSV(accounts: accounts, style: books.csv == .french ? .french : .standard)
    let file = try ExportFile(place, name: try name(of: issuer, last))
    let warnings: [Problem]
    do throws(LedgerError) {
      try file.write(format == .fec ? fec.header : table.header)
      warnings = try opened.forEachJournalEntry(of: issuer, from: first, through: last, accounts: accounts) {
        entry throws(LedgerError) in
        try file.write(format == .fec ? fec.bytes(of: entry) : table.rows(entry))
      }
    } catch {
      throw file.failure ?? CommandFailure(error, ledger: ledger.location)
    }
    try file.finish()
    reporter.report(warnings: warnings, file: ledger.location.description)
  }

  private func name(of issuer: Issuer, _ last: CalendarDate) throws(CommandFailure) -> String {
    guard format == .fec else { return "journal.csv" }
    let closing = try books.closingDay() ?? CalendarDate(year: last.year, month: 12, day: 31) ?? last
    guard let name = FECWriter.fileName(siren: issuer.identifier, closing: closing) else {
      throw CommandFailure(
        .badData, "fec-without-siren", "a FEC is named by its seller's SIREN, and \(issuer.name) has none")
    }
    return name
  }
}
