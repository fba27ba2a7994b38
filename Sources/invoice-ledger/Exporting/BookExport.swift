internal import ByteCoding
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SQLStore
import SystemIO

/// The books of a period in a folder: manifest, summary, journal and, where the issuer has a SIREN, FEC.
struct BookExport {
  let journal: JournalExport
  let pages: InvoicePages
  /// Folders of more fonts, for the summary.
  let fonts: [String]

  /// Writes them.
  ///
  /// - Returns: how many entries and invoices there are.
  func run(into folder: String, _ reporter: inout Reporter) throws(CommandFailure) -> (entries: Int, invoices: Int) {
    let place = OutputPlace.folder(folder)
    try place.prepare()
    var files: [ExportFile] = []
    func file(_ name: String) throws(CommandFailure) -> ExportFile {
      let file = try ExportFile(place, name: name)
      files.append(file)
      return file
    }
    let manifestFile = try file("manifest.json")
    let tableFile = try file("manifest.csv")
    let journalFile = try file("journal.csv")
    let fec = try? journal.fecName()
    let fecFile = try fec.map { (name) throws(CommandFailure) in try file(name) }

    var manifest = ManifestJSON()
    let table = ManifestCSV(style: journal.options.style)
    var summary = MonthSummary()
    try tableFile.add(table.header)
    let replaced = try asked { () throws(LedgerError) in try journal.ledger.replacedNumbers(of: journal.issuer) }
    var (count, erased) = (0, 0)
    while let invoice = try pages.next() {
      // A self-billed invoice is in the books of its seller; and sums have a corrected one instead of what it replaced.
      guard invoice.kind != .selfBilled, !replaced.contains(invoice.number) else { continue }
      guard let entry = try entry(of: invoice) else {
        erased += 1
        continue
      }
      try manifestFile.add(manifest.append(entry))
      try tableFile.add(table.row(entry))
      summary.add(entry)
      count += 1
    }
    try manifestFile.add(manifest.finish())
    let entries = try journal.write(journal: journalFile, fec: fecFile, &reporter)
    if count > 0 {
      let summaryFile = try file("summary.pdf")
      let pdf: RenderedPDF
      do throws(InvoiceProblems) { pdf = try summary.pdf(fonts: fonts) } catch {
        throw CommandFailure(error) ?? CommandFailure(.badData, error, file: FilePath.join(folder, "summary.pdf"))
      }
      try summaryFile.add(pdf.bytes)
    } else {
      // An earlier one would be of other invoices.
      try? OutputFolder(folder).remove("summary.pdf")
    }
    // None has its name before all are whole.
    for file in files { try file.finish() }
    if erased > 0 { reporter.note("\(erased) erased invoices are left out") }
    if fec == nil {
      reporter.note("there is no FEC, as it is named by a SIREN, and \(journal.issuer.name) has none")
    }
    return (entries, count)
  }

  /// What the books say of an invoice, with what the ledger remembers of its document.
  private func entry(of invoice: IssuedInvoice) throws(CommandFailure) -> BookEntry? {
    guard invoice.content != nil else { return nil }
    return try asked { () throws(LedgerError) in
      let computed = try invoice.computed()
      for form in OutputFormat.allCases {
        guard let rendering = try journal.ledger.rendering(form.rawValue, of: invoice) else { continue }
        return BookEntry(
          computed, file: OutputPlace.fileName(numbered: invoice.number, format: form),
          sha256: rendering.digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(), pages: rendering.pages
        )
      }
      return BookEntry(computed, file: "", sha256: "", pages: 0)
    }
  }

  private func asked<Answer>(_ question: () throws(LedgerError) -> Answer) throws(CommandFailure) -> Answer {
    do throws(LedgerError) { return try question() } catch { throw CommandFailure(error, ledger: journal.location) }
  }
}
