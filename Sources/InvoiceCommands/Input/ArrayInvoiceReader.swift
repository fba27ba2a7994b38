import InvoiceKit
import SystemIO

/// Finds the elements of a JSON array without reading all of it.
///
/// It looks no further into an element than it must to find its end; what is wrong inside is that invoice's problem
/// alone. Where the array itself is wrong, that is one more invoice without content, at the place where it shows, and
/// the next element is looked for: at the next comma or brace.
final class ArrayInvoiceReader: InvoiceReader {
  private let file: String
  private let reader: ByteReader
  private var scanner = JSONElementScanner()
  private var index = 0
  private var isOver = false

  init(_ reader: ByteReader, file: String) {
    self.file = file
    self.reader = reader
  }

  func next() -> SourceInvoice? {
    guard !isOver else { return nil }
    var bytes: [UInt8] = []
    var isTooLarge = false
    do throws(SystemError) {
      while true {
        let step = reader.withAvailable { scanner.scan($0) }
        if let range = step.content {
          if bytes.count + range.count > InputFile.sizeLimit { isTooLarge = true }
          if isTooLarge { bytes = [] } else { bytes += reader.withAvailable { Array($0[range]) } }
        }
        reader.take(step.scanned)
        switch step.event {
        case .element:
          index += 1
          return SourceInvoice(origin: origin, content: isTooLarge ? .unreadable(.documentTooLarge) : .json(bytes))
        case .wrong(let message):
          index += 1
          return SourceInvoice(
            origin: origin, content: .unreadable(Problem(code: .jsonSyntax, path: "", message: message)))
        case .broken(let message):
          return end(Problem(code: .jsonSyntax, path: "", message: message))
        case .needsMore:
          if try !reader.readMore() {
            if scanner.isAtEnd { return end() }
            return end(
              Problem(
                code: .jsonTruncated, path: "", message: "The array ends too early.",
                hint: "It looks truncated: send all of it."))
          }
        }
      }
    } catch {
      return end(.unreadable(error))
    }
  }

  private func end(_ problem: Problem? = nil) -> SourceInvoice? {
    isOver = true
    guard let problem else { return nil }
    index += 1
    return SourceInvoice(origin: origin, content: .unreadable(problem))
  }

  private var origin: Origin {
    Origin(file: file, index: index, line: scanner.elementLine, column: scanner.elementColumn)
  }
}
