internal import InvoiceKit
internal import InvoiceLedger
internal import SystemIO

extension BillingLedger {
  private static let pageSize = 64

  /// The manifests of a period, and its page: as `invoice-ledger export --format books` makes them.
  struct ManifestFiles {
    /// The whole of it, as JSON.
    let json: ExportScratch
    /// A row for each invoice.
    let csv: ExportScratch
    /// The summary; nil: there are no invoices.
    var summary: ExportScratch?
    /// Why there is no summary, though there are invoices.
    var warnings: [String] = []
  }

  /// Writes the manifests of a period, and its page.
  ///
  /// - Parameters:
  ///   - first: the first day.
  ///   - last: the last one.
  ///   - style: how the CSV is written.
  ///   - language: the summary's.
  ///   - scratch: makes a file.
  func manifest(
    from first: CalendarDate, to last: CalendarDate, style: CSVStyle, language: String,
    _ scratch: () throws(BillingError) -> ExportScratch
  ) throws(BillingError) -> ManifestFiles {
    var files = ManifestFiles(json: try scratch(), csv: try scratch())
    var (manifest, summary) = (ManifestJSON(), MonthSummary())
    let table = ManifestCSV(style: style)
    var hasEntries = false
    try Self.put(table.header, files.csv)
    try forEachEntry(from: first, to: last) { (entry) throws(BillingError) in
      try Self.put(manifest.append(entry), files.json)
      try Self.put(table.row(entry), files.csv)
      summary.add(entry)
      hasEntries = true
    }
    try Self.put(manifest.finish(), files.json)
    guard hasEntries else { return files }
    let pdf: RenderedPDF
    do throws(InvoiceProblems) { pdf = try summary.pdf(language: language) } catch {
      files.warnings = error.problems.map { "\($0.message) [\($0.code.rawValue)]" }
      return files
    }
    let file = try scratch()
    try Self.put(pdf.bytes, file)
    files.summary = file
    return files
  }

  /// Gives each invoice of a period that is in the books, a page of the ledger after the other.
  private func forEachEntry(
    from first: CalendarDate, to last: CalendarDate, _ body: (BookEntry) throws(BillingError) -> Void
  ) throws(BillingError) {
    var filter = InvoiceFilter()
    (filter.from, filter.through) = (first, last)
    let (ledger, issuer) = (ledger, issuer)
    let replaced = try asked { () throws(LedgerError) in try ledger.replacedNumbers(of: issuer) }
    var after: IssuedInvoice?
    while true {
      let (filter, previous) = (filter, after)
      let page = try asked { () throws(LedgerError) in
        try ledger.page(of: issuer, filter, limit: Self.pageSize, after: previous)
      }
      // A self-billed invoice is in the books of its seller; a corrected one stands for what it replaced; of what was
      // erased after its time nothing is left but a number.
      for invoice in page
      where invoice.kind != .selfBilled && !replaced.contains(invoice.number) && invoice.content != nil {
        try body(try entry(of: invoice))
      }
      guard let end = page.last else { return }
      after = end
    }
  }

  /// What the books say of an invoice, with what the ledger remembers of its PDF.
  private func entry(of invoice: IssuedInvoice) throws(BillingError) -> BookEntry {
    let ledger = ledger
    return try asked { () throws(LedgerError) in
      let computed = try invoice.computed()
      guard let rendering = try ledger.rendering("pdf", of: invoice) else {
        return BookEntry(computed, file: "", sha256: "", pages: 0)
      }
      let digest = rendering.digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      return BookEntry(computed, file: "\(invoice.number).pdf", sha256: digest, pages: rendering.pages)
    }
  }

  private static func put(_ bytes: [UInt8], _ file: ExportScratch) throws(BillingError) {
    try asExport { () throws(SystemFailure) in try file.append(bytes) }
  }

  private func asked<Answer>(_ question: () throws(LedgerError) -> Answer) throws(BillingError) -> Answer {
    do throws(LedgerError) { return try question() } catch { throw BillingError(error) }
  }
}
