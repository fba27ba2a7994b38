import Glibc
import InvoiceKit
import SystemIO

/// Writes the books of a batch into its folder: manifest, summary, journal and FEC; and checks the series of its numbers.
final class BatchBooks {
  static let names = ["manifest.json", "manifest.csv", "journal.csv", "summary.pdf"]
  /// So many warnings are printed.
  private static let printedLimit = 20

  private let folder: OutputFolder
  private let manifestFile: StreamedFile
  private let tableFile: StreamedFile
  private var summaryFile: StreamedFile?
  private var manifest = ManifestJSON()
  private let table: ManifestCSV
  private let journal: BatchJournal
  private var series = SeriesCheck()
  private var month = MonthSummary()
  private let fonts: [String]
  private let language: String
  private var hasEntries = false
  /// How many invoices of others there were.
  private(set) var receivedCount = 0
  /// What somebody should look at: of invoices that could not be booked, and of entries.
  private(set) var warnings: [Diagnostic] = []
  /// Warnings beyond those.
  private(set) var furtherWarnings = 0

  /// Begins the books.
  ///
  /// - Parameters:
  ///   - fonts: folders of more fonts, for the summary.
  ///   - language: that of the pages, of which the summary takes the first; nil: French.
  /// - Throws: a failure with status 64 or 65 when an option is wrong, 66 when the accounts cannot be read, 73 when a
  ///   file cannot be created.
  init(folder: OutputFolder, options: BookOptions, fonts: [String], language: String?) throws(CommandFailure) {
    self.folder = folder
    self.fonts = fonts
    // The month's page is in one language.
    self.language = language.map { String($0.prefix { $0 != "," }) } ?? "fr"
    table = ManifestCSV(style: options.csv == .french ? .french : .standard)
    journal = try BatchJournal(folder: folder, name: Self.names[2], options: options)
    manifestFile = try asCommand(
      StreamedFile(Self.names[0], in: folder, temporaryName: .ofBatch("manifest-json")))
    tableFile = try asCommand(StreamedFile(Self.names[1], in: folder, temporaryName: .ofBatch("manifest-csv")))
    try asCommand(tableFile.write(table.header))
  }

  /// Books an invoice.
  func add(_ entry: BookEntry, origin: Origin) throws(CommandFailure) {
    try asCommand(manifestFile.write(manifest.append(entry)))
    try asCommand(tableFile.write(table.row(entry)))
    series.add(entry)
    month.add(entry)
    hasEntries = true
    try journal.add(entry, origin: origin)
  }

  /// Counts an invoice that somebody else has issued, which is no sale.
  func addReceived() {
    manifest.addReceived()
    month.addReceived()
    receivedCount += 1
  }

  /// Takes the number of an invoice that failed.
  func addFailed(_ number: String?) {
    if let number { series.addFailed(number) }
  }

  /// Gives the files their names.
  ///
  /// - Throws: a failure with status 65 when the FEC has no name because no seller has a SIREN, or would be of several
  ///   sellers; all other files are there then.
  func finish() throws(CommandFailure) {
    try asCommand(manifestFile.write(manifest.finish()))
    try asCommand(manifestFile.finish())
    try asCommand(tableFile.finish())
    let missing = try journal.write { problems, origin in warn(problems, origin) }
    if let missing { warnings.append(Diagnostic(missing, file: folder.path)) }
    for problem in series.warnings() { warnings.append(Diagnostic(problem, file: folder.path)) }
    try writeSummary()
    try journal.finish().map { warnings.append(Diagnostic($0, file: folder.path)) }
  }

  private func writeSummary() throws(CommandFailure) {
    let name = Self.names[3]
    // An earlier one would be of other invoices.
    try asCommand(folder.refuseLink(name))
    do throws(SystemError) { try folder.remove(name) } catch {
      throw CommandFailure(.creation(of: folder.path(of: name), error))
    }
    guard hasEntries else { return }
    let pdf: RenderedPDF
    do throws(InvoiceProblems) { pdf = try month.pdf(fonts: fonts, language: language) } catch {
      if let failure = CommandFailure(error) { throw failure }
      warn(error.problems, Origin(file: folder.path(of: name)))
      return
    }
    let file = try asCommand(StreamedFile(name, in: folder, temporaryName: .ofBatch("summary")))
    try asCommand(file.write(pdf.bytes))
    try asCommand(file.finish())
    summaryFile = file
  }

  /// The files that have their names, for the folder's state: a later run that does not write them tells of them.
  var finished: [(name: String, record: BatchRecord)] {
    ([manifestFile, tableFile, summaryFile] + journal.files).compactMap { file in
      file?.finished.map { ($0.name, BatchRecord(output: $0.digest, size: $0.size)) }
    }
  }

  /// Removes what is not finished.
  func discard() {
    for file in [manifestFile, tableFile] { file.discard() }
    journal.discard()
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
}
