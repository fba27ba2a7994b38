internal import ByteCoding
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SQLStore

/// Puts the documents of issued invoices, as they were made first, into a ZIP archive.
struct DocumentArchive {
  let ledger: Ledger
  let location: SQLLocation
  /// Folders with fonts that invoices were rendered with.
  let fonts: [String]

  /// Writes it.
  ///
  /// - Returns: how many documents are in it.
  /// - Throws: what the ledger or the file fails with; what is wrong with a document is reported, and left out.
  func write(
    _ filter: InvoiceFilter, to file: ExportFile, _ reporter: inout Reporter
  ) throws(CommandFailure) -> Int {
    let numbers = try self.numbers(filter)
    let issuers: [Int64: Issuer]
    do throws(LedgerError) {
      issuers = Dictionary(try ledger.issuers().map { ($0.id, $0) }) { first, _ in first }
    } catch { throw CommandFailure(error, ledger: location) }
    // Two issuers may have the same number.
    let isShared = Set(numbers.map(\.issuer)).count > 1
    let renderer = LedgerRenderer(ledger, fonts: fonts)
    var archive = ZipArchive()
    var count = 0
    for (number, id) in numbers {
      guard let issuer = issuers[id],
        let rendering = try renderer.rendering(of: number, issuer, at: location, &reporter)
      else {
        continue
      }
      let name = (isShared ? issuer.identifier + "/" : "") + NumberedFile.name(of: rendering)
      let date = rendering.invoice.issueDate
      let bytes = rendering.file.bytes
      try write(
        archive.entry(
          name, size: bytes.count, checksum: CRC32.checksum(of: bytes),
          date: ZipDate(year: date.year, month: date.month, day: date.day)) + bytes, to: file)
      count += 1
    }
    try write(archive.end(), to: file)
    return count
  }

  private func write(_ bytes: [UInt8], to file: ExportFile) throws(CommandFailure) {
    do throws(LedgerError) { try file.write(bytes) } catch {
      throw file.failure ?? CommandFailure(error, ledger: location)
    }
  }

  /// Of those whose content is there, in the order of their dates.
  private func numbers(_ filter: InvoiceFilter) throws(CommandFailure) -> [(number: String, issuer: Int64)] {
    var numbers: [(number: String, issuer: Int64)] = []
    do throws(LedgerError) {
      try ledger.forEach(filter) { invoice throws(LedgerError) in
        if invoice.content != nil { numbers.append((invoice.number, invoice.issuer)) }
      }
    } catch { throw CommandFailure(error, ledger: location) }
    return numbers
  }
}
