import InvoiceKit
import SystemIO

/// The sales journal of a batch and its FEC, in the order of the invoices' dates, whatever order they come in: a FEC is
/// in the order of validation (LPF art. A47 A-1, VII).
final class BatchJournal {
  /// So many numbers of invoices without an entry are told.
  private static let listedLimit = 50

  private let folder: OutputFolder
  private let closing: CalendarDate?
  private let store: EntryStore
  private let journalFile: StreamedFile
  private let fecFile: StreamedFile?
  private let table: JournalCSV
  private let fec: FECWriter
  private var journal: SalesJournal
  /// At most two, by SIREN or else by name: a FEC is of one.
  private var sellers: [(key: String, siren: String?)] = []
  private var lastDate: CalendarDate?
  /// How many entries are not of the financial year, and the first of them.
  private var strays: (count: Int, first: JournalEntry)?

  /// Begins the journal.
  ///
  /// - Parameter name: the journal's file in the folder.
  /// - Throws: a failure with status 64 or 65 when an option is wrong, 66 when the accounts cannot be read, 73 when a
  ///   file cannot be created.
  init(folder: OutputFolder, name: String, options: BookOptions) throws(CommandFailure) {
    self.folder = folder
    closing = try options.closing.map { (text) throws(CommandFailure) in try Self.date(text) }
    let accounts = try options.accounts.map { (file) throws(CommandFailure) in try Self.accounts(file) }
    journal = SalesJournal(accounts: accounts ?? BookAccounts())
    table = JournalCSV(accounts: journal.accounts, style: options.csv == .french ? .french : .standard)
    var format = FECFormat()
    if let encoding = options.fecEncoding { format.encoding = encoding == .utf8 ? .utf8 : .latin9 }
    fec = FECWriter(accounts: journal.accounts, format: format)
    journalFile = try asCommand(StreamedFile(name, in: folder, temporaryName: .ofBatch("journal")))
    fecFile =
      options.fec ? try asCommand(StreamedFile("FEC.txt", in: folder, temporaryName: .ofBatch("fec"))) : nil
    store = try asCommand(EntryStore(folder: folder, temporaryName: .ofBatch("entries")))
  }

  /// Takes an invoice; a draft is no piece of the books.
  func add(_ entry: BookEntry, origin: Origin) throws(CommandFailure) {
    guard entry.number != nil else { return }
    if lastDate.map({ $0 < entry.date }) ?? true { lastDate = entry.date }
    let seller = (key: entry.sellerKey, siren: entry.sellerSIREN)
    if sellers.count < 2, !sellers.contains(where: { $0.key == seller.key }) { sellers.append(seller) }
    try asCommand(store.add(entry, origin: origin))
  }

  /// Books all invoices.
  ///
  /// - Parameter warn: takes what somebody should look at: of invoices that could not be booked, and of entries.
  /// - Returns: a warning when some could not be booked, with their numbers.
  func write(warn: ([Problem], Origin) -> Void) throws(CommandFailure) -> Problem? {
    var missing: (count: Int, listed: [String]) = (0, [])
    try asCommand(journalFile.write(table.header))
    try asCommand(fecFile?.write(fec.header))
    try store.forEachByDate { (invoice, origin) throws(CommandFailure) in
      let entry: JournalEntry
      do throws(InvoiceProblems) { entry = try journal.entry(for: invoice) } catch {
        missing.count += 1
        if missing.listed.count < Self.listedLimit, let number = invoice.number { missing.listed.append(number) }
        return warn(error.problems, origin)
      }
      warn(entry.warnings, origin)
      if !isOfYear(entry.date) { strays = ((strays?.count ?? 0) + 1, strays?.first ?? entry) }
      try asCommand(journalFile.write(table.rows(entry)))
      try asCommand(fecFile?.write(fec.bytes(of: entry)))
    }
    try asCommand(journalFile.finish())
    guard missing.count > 0 else { return nil }
    let numbers = missing.listed.joined(separator: ", ") + (missing.count > missing.listed.count ? ", …" : "")
    return Problem(
      code: .notBooked, severity: .warning, path: "",
      message: missing.count == 1
        ? "An invoice has no entry in the journal: \(numbers)."
        : "\(missing.count) invoices have no entry in the journal: \(numbers).",
      hint: "Book them by hand, or mend them and run the batch again.")
  }

  /// Gives the FEC its name.
  ///
  /// - Returns: a warning when some of it is not of the financial year.
  /// - Throws: a failure with status 65 when there is no seller to name it by, or more than one.
  func finish() throws(CommandFailure) -> Problem? {
    guard let fecFile, let closing = yearEnd, !sellers.isEmpty else { return nil }
    guard sellers.count < 2 else {
      throw CommandFailure(
        .badData, "fec-of-several-sellers",
        "a FEC is of one seller, and the invoices are of \(sellers[0].key) and \(sellers[1].key)",
        hint: "put the invoices of each seller into a batch of their own", file: folder.path)
    }
    guard let siren = sellers.first?.siren, let name = FECWriter.fileName(siren: siren, closing: closing) else {
      throw CommandFailure(
        .badData, "fec-without-siren", "a FEC is named by its seller's SIREN, and no invoice has one", file: folder.path
      )
    }
    try asCommand(fecFile.finish(as: name))
    guard let strays else { return nil }
    return Problem(
      code: .outsideFinancialYear, severity: .warning, path: "/date",
      message:
        "Of the entries of the FEC, \(strays.count) \(strays.count == 1 ? "is" : "are") not of the twelve months that close on \(closing), as "
        + "\(strays.first.piece) of \(strays.first.date).",
      hint: "Give the day with --closing, and each financial year a FEC of its own.")
  }

  /// What it writes.
  var files: [StreamedFile?] { [journalFile, fecFile] }

  /// Removes what is not finished.
  func discard() {
    journalFile.discard()
    fecFile?.discard()
  }

  private var yearEnd: CalendarDate? {
    closing ?? lastDate.flatMap { CalendarDate(year: $0.year, month: 12, day: 31) }
  }

  private func isOfYear(_ date: CalendarDate) -> Bool {
    guard let end = yearEnd else { return true }
    // The 28th stands for the last of February, whose year before may have one more or less.
    let before =
      CalendarDate(year: end.year - 1, month: end.month, day: end.day)
      ?? CalendarDate(year: end.year - 1, month: 2, day: 28)
    return date <= end && before.map { $0 < date } ?? true
  }

  private static func date(_ text: String) throws(CommandFailure) -> CalendarDate {
    guard let date = CalendarDate(iso8601: text) else {
      throw CommandFailure(
        .usage, "usage", "--closing is no date", hint: WrittenDate.hint(for: text, usual: "Write `2026-12-31`."))
    }
    return date
  }

  private static func accounts(_ file: String) throws(CommandFailure) -> BookAccounts {
    let json = try InputFile.read(file)
    do throws(InvoiceProblems) { return try BookAccounts(json: json) } catch {
      throw CommandFailure(.badData, error, file: file)
    }
  }
}
