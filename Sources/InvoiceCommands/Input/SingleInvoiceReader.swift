import InvoiceKit
import SystemIO

/// Takes a whole file as one invoice.
final class SingleInvoiceReader: InvoiceReader {
  private let file: String
  private let reader: ByteReader
  private let isReceived: Bool
  private var isOver = false

  /// - Parameter isReceived: whether it begins like an e-invoice of somebody else.
  init(_ reader: ByteReader, file: String, isReceived: Bool = false) {
    (self.file, self.reader, self.isReceived) = (file, reader, isReceived)
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
      return SourceInvoice(origin: Origin(file: file), content: isReceived ? .received(bytes) : .json(bytes))
    } catch {
      return SourceInvoice(origin: Origin(file: file), content: .unreadable(.unreadable(error)))
    }
  }
}
