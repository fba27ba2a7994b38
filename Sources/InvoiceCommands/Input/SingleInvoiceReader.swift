import InvoiceKit
import SystemIO

/// Takes a whole file as one invoice.
final class SingleInvoiceReader: InvoiceReader {
  private let file: String
  private let reader: ByteReader
  private var isOver = false

  init(_ reader: ByteReader, file: String) {
    self.file = file
    self.reader = reader
  }

  func next() -> SourceInvoice? {
    guard !isOver else { return nil }
    isOver = true
    var bytes: [UInt8] = []
    do throws(SystemError) {
      repeat {
        let count = reader.available.count
        if bytes.count + count > InputFile.sizeLimit {
          return SourceInvoice(origin: Origin(file: file), content: .unreadable(.documentTooLarge))
        }
        bytes += reader.available
        reader.take(count)
      } while try reader.readMore()
      return SourceInvoice(origin: Origin(file: file), content: .json(bytes))
    } catch {
      return SourceInvoice(origin: Origin(file: file), content: .unreadable(.unreadable(error)))
    }
  }
}
