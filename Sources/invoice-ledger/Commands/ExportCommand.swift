import ArgumentParser
internal import ByteCoding
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SQLStore
import SystemIO

/// `invoice-ledger export`: invoices and books of a period, from the ledger alone.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the issued invoices, their documents, the journal or the FEC of a period.",
    usage: "invoice-ledger export [--format <format>] [--period <period>] [--output <file|dir>]",
    discussion: """
      The journal and the FEC hold sales, payments and losses in the order of their days, with the letters of what is \
      settled; they want a period. `books` are both in a folder, the FEC \
      where the issuer has a SIREN, with a manifest and a summary: what was issued, with the digests of the documents, and \
      its sums. What a corrected invoice has replaced is not in these two, as that one is; self-billed invoices are in the \
      books of their sellers.

      `zip` and `files` are the documents, byte for byte as they were made first; where one cannot be the same, a warning \
      says which ingredient is another one. Of several issuers each has a folder. Erased invoices are left out, and told.

      EXAMPLES:
        invoice-ledger export --format fec --period 2026 -o books/
        invoice-ledger export --format journal --period 2026-02 --csv french -o february.csv
        invoice-ledger export --format books --period 2026-02 -o books/
        invoice-ledger export --format zip --period 2026-02 -o february.zip
        invoice-ledger export --format files --period 2026-02 -o february/
        invoice-ledger export --customer 732829320 > invoices.ndjson
      """)

  @Option(help: ArgumentHelp("What is written.", valueName: "json|ndjson|zip|files|books|fec|journal")) var format =
    Content.ndjson

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
  @OptionGroup var work: JobOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws {
    if format.isBooks {
      guard which.period != nil || which.from != nil && which.through != nil else {
        throw ValidationError("books are of a period: --period 2026, or --from and --through")
      }
      guard which.customer == nil, which.kind == nil, which.state == nil, which.minimum == nil, which.maximum == nil
      else { throw ValidationError("books have all invoices of a period") }
    } else if books.isSet {
      throw ValidationError("--accounts, --closing, --fec-encoding and --csv are for --format fec, journal and books")
    }
    if !fonts.isEmpty, !format.isDocuments, format != .books {
      throw ValidationError("--fonts is for --format zip, files and books")
    }
    if work.jobs != nil, !format.isDocuments { throw ValidationError("--jobs is for --format zip and files") }
    if format.needsFolder, output.map({ $0.isEmpty || $0 == "-" }) ?? true {
      throw ValidationError("--format \(format.rawValue) needs a folder: --output DIR")
    }
  }

  func run() throws {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    // Before anything starts a thread.
    let signals = format.isDocuments ? SignalWatch() : nil
    do throws(CommandFailure) {
      let opened = format.isDocuments ? try ledger.openForReading() : try ledger.open(isReadOnly: true)
      let filter: InvoiceFilter
      do throws(LedgerError) { filter = try which.filter(in: opened) } catch {
        throw CommandFailure(error, ledger: ledger.location)
      }
      let place =
        format.needsFolder ? OutputPlace.folder(output ?? "") : try OutputPlace(option: output, inputCount: 1)
      try place.prepare()
      if let signals {
        try writeDocuments(of: filter, in: opened, to: place, signals, &reporter)
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
    let journal = JournalExport(
      ledger: opened, location: ledger.location, issuer: issuer, first: first, last: last, options: books)
    let entries: Int
    if format == .books {
      let pages = InvoicePages(opened, at: ledger.location, of: [issuer], filter)
      let counts = try BookExport(journal: journal, pages: pages, fonts: fonts).run(into: output ?? "", &reporter)
      reporter.note(Counted.text(counts.invoices, "invoice"))
      entries = counts.entries
    } else {
      let file = try ExportFile(place, name: format == .fec ? try journal.fecName() : "journal.csv")
      entries = try journal.write(
        journal: format == .journal ? file : nil, fec: format == .fec ? file : nil, &reporter)
      try file.finish()
    }
    reporter.note("\(Counted.text(entries, "entry", plural: "entries")) in the journal")
  }

  private func writeDocuments(
    of filter: InvoiceFilter, in opened: Ledger, to place: OutputPlace, _ signals: SignalWatch,
    _ reporter: inout Reporter
  ) throws(CommandFailure) {
    if format == .zip { try place.refuseTerminal(for: InvoiceLedgerCommand.name) }
    let openFiles = FileDescriptor.raisedLimit()
    let jobs = min(try asCommand(SystemRoom.rendering.jobs(work.count, otherFiles: 8)), max(1, openFiles / 16))
    let issuers: [Issuer]
    do throws(LedgerError) { issuers = if let issuer = filter.issuer { [issuer] } else { try opened.issuers() } } catch
    {
      throw CommandFailure(error, ledger: ledger.location)
    }
    let export = DocumentExport(
      opened, at: ledger.location, of: issuers, folder: format == .files ? output : nil,
      zip: format == .zip ? try ExportFile(place, name: "invoices.zip") : nil, fonts: fonts, reporter: reporter)
    var failure: CommandFailure?
    var signal: Int32?
    do throws(CommandFailure) {
      signal = try export.run(
        InvoicePages(opened, at: ledger.location, of: issuers, filter), jobs: jobs, signals: signals)
    } catch {
      failure = error
    }
    reporter = export.reporter
    reporter.note(Counted.text(export.count, "document") + (format == .zip ? " in the archive" : ""))
    if export.erasedCount > 0 { reporter.note("\(export.erasedCount) erased invoices are left out") }
    if let failure { throw failure }
    if let signal { signals.end(by: signal) }
  }
}
