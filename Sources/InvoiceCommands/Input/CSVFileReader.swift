import InvoiceKit
import SystemIO

/// Finds the invoices of a CSV file, of one row or several each.
final class CSVFileReader: InvoiceReader {
  private let file: String
  private let bytes: ByteReader
  private var reader: CSVInvoiceReader
  private var found: ArraySlice<CSVInvoice> = []
  private var index = 0
  private var isAtEnd = false
  private var isOver = false

  init(_ bytes: ByteReader, file: String, defaults: CSVInvoiceReader) {
    self.bytes = bytes
    self.file = file
    reader = defaults
  }

  func next() -> SourceInvoice? {
    while !isOver {
      if let invoice = found.popFirst() {
        index += 1
        let origin = Origin(file: file, index: index, line: invoice.firstLine, isPlaced: true)
        return SourceInvoice(origin: origin, content: .csv(invoice))
      }
      do throws(InvoiceProblems) {
        if isAtEnd {
          found = try reader.finish()[...]
          isOver = found.isEmpty
        } else {
          let piece = bytes.available
          bytes.take(piece.count)
          found = try reader.append(piece)[...]
          if piece.isEmpty { try readMore() }
        }
      } catch {
        isOver = true
        index += 1
        let origin = Origin(file: file, index: index, isPlaced: true)
        return SourceInvoice(origin: origin, content: .broken(error.problems))
      }
    }
    return nil
  }

  private func readMore() throws(InvoiceProblems) {
    do throws(SystemError) { isAtEnd = try !bytes.readMore() } catch {
      throw InvoiceProblems([.unreadable(error)])
    }
  }
}
