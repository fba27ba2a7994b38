internal import ByteCoding
public import InvoiceKit
internal import InvoiceLedger
internal import SystemIO

extension BillingLedger {
  /// The books of a period, from the ledger alone. Memory does not grow with the period.
  ///
  /// - Parameters:
  ///   - kind: what is written.
  ///   - first: the first day.
  ///   - last: the last one.
  ///   - folder: in which there is room: the one of exports (``FileSettings/exports``).
  ///   - style: how the CSV is written.
  ///   - language: of the summary.
  /// - Throws: ``BillingCode/invalidValue`` when the days are in the wrong order, or a FEC is asked for and the seller has
  ///   no SIREN; ``BillingCode/fileUnavailable``, `ledger-unusable`.
  public func books(
    _ kind: BookKind, from first: CalendarDate, to last: CalendarDate, in folder: String, style: CSVStyle = .standard,
    language: String = "fr"
  ) async throws(BillingError) -> BusinessFile {
    guard first <= last else {
      throw BillingError(.request, .invalidValue, "a period ends before it begins", hint: "Swap the two days.")
    }
    return try await onThread { (ledger) throws(BillingError) in
      try ledger.write(kind, from: first, to: last, in: folder, style, language)
    }
  }

  private func write(
    _ kind: BookKind, from first: CalendarDate, to last: CalendarDate, in path: String, _ style: CSVStyle,
    _ language: String
  ) throws(BillingError) -> BusinessFile {
    let folder = try ExportFolder(path).open()
    func scratch() throws(BillingError) -> ExportScratch {
      try asExport { () throws(SystemFailure) in try ExportScratch(in: folder) }
    }
    let closing = CalendarDate(year: last.year, month: 12, day: 31) ?? last
    let fecName = FECWriter.fileName(siren: issuer.identifier, closing: closing)
    if kind == .fec, fecName == nil {
      throw BillingError(
        .request, .invalidValue, "a FEC is named by its seller's SIREN, and there is none",
        hint: "Give `seller.siren` in the configuration, or ask for the journal.")
    }
    let journal = kind == .fec ? nil : try scratch()
    let fec = kind == .journal || fecName == nil ? nil : try scratch()
    let warnings = try write(from: first, to: last, journal: journal, fec: fec, style)
    let manifest =
      kind == .books ? try manifest(from: first, to: last, style: style, language: language, scratch) : nil
    let period = "\(first)-\(last)"
    return try asExport { () throws(SystemFailure) in
      switch (kind, journal, fec) {
      case (.fec, _, let fec?):
        try BusinessFile(
          fecName ?? "", "text/plain; charset=\(FECFormat().encoding.rawValue)", fec, warnings: warnings)
      case (.journal, let journal?, _):
        try BusinessFile("journal-\(period).csv", "text/csv", journal, warnings: warnings)
      default:
        try BusinessFile(
          "books-\(period).zip", "application/zip",
          try Self.archive(
            [
              ("manifest.json", manifest?.json), ("manifest.csv", manifest?.csv), ("summary.pdf", manifest?.summary),
              ("journal.csv", journal), (fecName ?? "", fec),
            ], day: last, in: ExportScratch(in: folder)),
          warnings: warnings + (manifest?.warnings ?? []))
      }
    }
  }

  private func write(
    from first: CalendarDate, to last: CalendarDate, journal: ExportScratch?, fec: ExportScratch?, _ style: CSVStyle
  ) throws(BillingError) -> [String] {
    let accounts = BookAccounts()
    let table = JournalCSV(accounts: accounts, style: style)
    let writer = FECWriter(accounts: accounts)
    var failure: SystemFailure?
    func put(_ bytes: @autoclosure () -> [UInt8], _ file: ExportScratch?) {
      guard let file, failure == nil else { return }
      do throws(SystemFailure) { try file.append(bytes()) } catch { failure = error }
    }
    put(table.header, journal)
    put(writer.header, fec)
    let problems: [Problem]
    do throws(LedgerError) {
      problems = try ledger.forEachJournalEntry(of: issuer, from: first, through: last, accounts: accounts) {
        (entry) throws(LedgerError) in
        put(table.rows(entry), journal)
        put(writer.bytes(of: entry), fec)
      }
    } catch {
      throw BillingError(error)
    }
    if let failure { try asExport { () throws(SystemFailure) in throw failure } }
    return problems.map { "\($0.message) [\($0.code.rawValue)]" }
  }

  private static func archive(
    _ files: [(name: String, file: ExportScratch?)], day: CalendarDate, in target: ExportScratch
  ) throws(SystemFailure) -> ExportScratch {
    var archive = ZipArchive()
    let date = ZipDate(year: day.year, month: day.month, day: day.day)
    for (name, file) in files {
      guard let file else { continue }
      try file.flush()
      try target.append(archive.entry(name, size: file.size, checksum: file.checksum, date: date))
      try file.forEachPiece { (piece) throws(SystemFailure) in try target.append(piece) }
    }
    for piece in archive.end() { try target.append(piece) }
    return target
  }
}
