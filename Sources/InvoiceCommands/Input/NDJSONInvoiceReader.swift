import InvoiceKit
import SystemIO

/// Finds one invoice a line; empty lines are none.
final class NDJSONInvoiceReader: InvoiceReader {
  private let file: String
  private let lines: LineReader
  private var line = 0
  private var index = 0
  private var isBroken = false

  init(_ reader: ByteReader, file: String) {
    self.file = file
    lines = LineReader(reader, limit: InputFile.sizeLimit)
  }

  func next() -> SourceInvoice? {
    do throws(SystemError) {
      while !isBroken, let found = try lines.next() {
        line += 1
        switch found {
        case .bytes(let bytes):
          if !bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) { continue }
          index += 1
          return SourceInvoice(origin: origin, content: .json(bytes))
        case .tooLong:
          index += 1
          return SourceInvoice(origin: origin, content: .unreadable(.documentTooLarge))
        }
      }
      return nil
    } catch {
      isBroken = true
      line += 1
      index += 1
      return SourceInvoice(origin: origin, content: .unreadable(.unreadable(error)))
    }
  }

  private var origin: Origin { Origin(file: file, index: index, line: line) }
}
