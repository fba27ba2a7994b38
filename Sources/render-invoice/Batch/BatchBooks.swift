import Glibc
import InvoiceKit

/// Writes the books of a batch into its folder: manifest, sales journal, FEC; and checks the series of its numbers.
final class BatchBooks {
  static let names = ["manifest.json", "manifest.csv", "journal.csv", "summary.pdf"]
  /// So many warnings are printed.
  private static let printedLimit = 20

  private let folder: String
  private let closing: CalendarDate?
  private let manifestFile: StreamedFile
  private let tableFile: StreamedFile
  private let journalFile: StreamedFile
  private let fecFile: StreamedFile?
  private var manifest = ManifestJSON()
  private let table: ManifestCSV
  private let journalTable: JournalCSV
  private let fec: FECWriter
  private var journal: SalesJournal
  private var series = SeriesCheck()
  private var month = MonthSummary()
  private let fonts: [String]
  private let language: String
  private var lastDate: CalendarDate?
  private var siren: String?
  private var hasEntries = false
  /// What somebody should look at: of invoices that could not be booked, and of entries.
  private(set) var warnings: [Diagnostic] = []
  /// Warnings beyond those.
  private(set) var furtherWarnings = 0

  /// Begins the books.
  ///
  /// - Parameters:
  ///   - fonts: those of the summary; without any there is none.
  ///   - language: the summary's; nil: French.
  /// - Throws: a failure with status 64 or 65 when an option is wrong, 66 when the accounts cannot be read, 73 when a
  ///   file cannot be created.
  init(folder: String, options: BookOptions, fonts: [String], language: String?) throws(CommandFailure) {
    self.folder = folder
    self.fonts = fonts
    self.language = language ?? "fr"
    closing = try options.closing.map { (text) throws(CommandFailure) in try Self.date(text) }
    let accounts = try options.accounts.map { (file) throws(CommandFailure) in try Self.accounts(file) }
    journal = SalesJournal(accounts: accounts ?? BookAccounts())
    let style = options.csv == .french ? CSVStyle.french : .standard
    table = ManifestCSV(style: style)
    journalTable = JournalCSV(accounts: journal.accounts, style: style)
    fec = FECWriter(accounts: journal.accounts)
    manifestFile = try StreamedFile(FilePath.join(folder, Self.names[0]), mark: BatchWorker.mark + "manifest-json")
    tableFile = try StreamedFile(FilePath.join(folder, Self.names[1]), mark: BatchWorker.mark + "manifest-csv")
    journalFile = try StreamedFile(FilePath.join(folder, Self.names[2]), mark: BatchWorker.mark + "journal")
    fecFile = options.fec ? try StreamedFile(FilePath.join(folder, "FEC.txt"), mark: BatchWorker.mark + "fec") : nil
    try tableFile.write(table.header)
    try journalFile.write(journalTable.header)
    try fecFile?.write(fec.header)
  }

  /// Books an invoice.
  func add(_ entry: BookEntry, origin: Origin) throws(CommandFailure) {
    try manifestFile.write(manifest.append(entry))
    try tableFile.write(table.row(entry))
    series.add(entry)
    month.add(entry)
    hasEntries = true
    if siren == nil { siren = entry.sellerSIREN }
    // A draft is no piece of the books.
    guard entry.number != nil else { return }
    if lastDate.map({ $0 < entry.date }) ?? true { lastDate = entry.date }
    do throws(InvoiceProblems) {
      let booked = try journal.entry(for: entry)
      warn(booked.warnings, origin)
      do throws(CommandFailure) {
        try journalFile.write(journalTable.rows(booked))
        try fecFile?.write(fec.bytes(of: booked))
      } catch {
        failure = error
      }
    } catch {
      warn(error.problems, origin)
    }
    if let failure { throw failure }
  }

  private var failure: CommandFailure?

  /// Gives the files their names.
  ///
  /// - Throws: a failure with status 65 when the FEC has no name because no seller has a SIREN.
  func finish() throws(CommandFailure) {
    for problem in series.warnings() { warnings.append(Diagnostic(problem, file: folder)) }
    try manifestFile.write(manifest.finish())
    try manifestFile.finish()
    try tableFile.finish()
    try journalFile.finish()
    try writeSummary()
    guard let fecFile, let closing = closing ?? lastDate.flatMap({ CalendarDate(year: $0.year, month: 12, day: 31) })
    else { return }
    guard let siren, let name = FECWriter.fileName(siren: siren, closing: closing) else {
      throw CommandFailure(
        .badData, "fec-without-siren", "a FEC is named by its seller's SIREN, and no invoice has one", file: folder)
    }
    try fecFile.finish(as: FilePath.join(folder, name))
  }

  private func writeSummary() throws(CommandFailure) {
    let path = FilePath.join(folder, Self.names[3])
    // An earlier one would be of other invoices.
    unlink(path)
    guard !fonts.isEmpty, hasEntries else { return }
    let pdf: RenderedPDF
    do throws(InvoiceProblems) { pdf = try month.pdf(fonts: fonts, language: language) } catch {
      warn(error.problems, Origin(file: path))
      return
    }
    let file = try StreamedFile(path, mark: BatchWorker.mark + "summary")
    try file.write(pdf.bytes)
    try file.finish()
  }

  /// Removes what is not finished.
  func discard() {
    for file in [manifestFile, tableFile, journalFile] { file.discard() }
    fecFile?.discard()
  }

  private func warn(_ problems: [Problem], _ origin: Origin) {
    for var problem in problems {
      // A reason not to book is no reason not to render.
      problem.severity = .warning
      if warnings.count < Self.printedLimit {
        warnings.append(origin.diagnostic(problem))
      } else {
        furtherWarnings += 1
      }
    }
  }

  private static func date(_ text: String) throws(CommandFailure) -> CalendarDate {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let date = CalendarDate(year: year, month: month, day: day)
    {
      return date
    }
    throw CommandFailure(.usage, "usage", "--closing is no date", hint: "--closing 2026-12-31")
  }

  private static func accounts(_ file: String) throws(CommandFailure) -> BookAccounts {
    let json = try InputFile.read(file)
    do throws(InvoiceProblems) { return try BookAccounts(json: json) } catch {
      let first = error.problems.first { $0.severity == .error }
      let place = first?.location.map { "\($0.line):\($0.column): " } ?? ""
      throw CommandFailure(
        .badData, first?.code ?? "bad-accounts", place + (first?.message ?? "These are no accounts."),
        hint: first?.hint, file: file)
    }
  }
}
