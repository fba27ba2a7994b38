import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SQLStore

/// The journal of a period and its FEC: sales, payments and what was written off, with the letters of what is settled.
struct JournalExport {
  let ledger: Ledger
  let location: SQLLocation
  let issuer: Issuer
  let first: CalendarDate
  let last: CalendarDate
  let options: ExportBookOptions

  /// What the FEC is called.
  ///
  /// - Throws: a failure with status 65 when the issuer has no SIREN.
  func fecName() throws(CommandFailure) -> String {
    guard let name = FECWriter.fileName(siren: issuer.identifier, closing: closing) else {
      throw CommandFailure(
        .badData, "fec-without-siren", "a FEC is named by its seller's SIREN, and \(issuer.name) has none")
    }
    return name
  }

  /// Writes them; what becomes of the files is left to the caller.
  ///
  /// - Returns: how many entries there are.
  func write(
    journal: ExportFile?, fec: ExportFile?, _ reporter: inout Reporter
  ) throws(CommandFailure) -> Int {
    let accounts = try options.bookAccounts()
    let table = JournalCSV(accounts: accounts, style: options.style)
    let writer = FECWriter(accounts: accounts, format: options.fecFormat)
    try journal?.add(table.header)
    try fec?.add(writer.header)
    var count = 0
    do throws(LedgerError) {
      let warnings = try ledger.forEachJournalEntry(of: issuer, from: first, through: last, accounts: accounts) {
        (entry) throws(LedgerError) in
        count += 1
        try journal?.write(table.rows(entry))
        try fec?.write(writer.bytes(of: entry))
      }
      reporter.report(warnings: warnings, file: location.description)
    } catch {
      throw journal?.failure ?? fec?.failure ?? CommandFailure(error, ledger: location)
    }
    return count
  }

  private var closing: CalendarDate {
    options.closing?.date ?? CalendarDate(year: last.year, month: 12, day: 31) ?? last
  }
}
