package import ByteCoding
import InvoiceKit

/// What is known of a file that was made from an invoice.
package struct BatchRecord: Sendable, Equatable {
  /// Of the invoice's text and of all options.
  package var input: SHA256Digest
  /// Of the file.
  package var output: SHA256Digest
  /// In bytes.
  package var size: Int
  /// Of a PDF, else 0.
  package var pageCount: Int

  /// The record of an invoice's file.
  package init(input: SHA256Digest, output: SHA256Digest, size: Int, pageCount: Int) {
    self.input = input
    self.output = output
    self.size = size
    self.pageCount = pageCount
  }

  /// The record of a file that is not one invoice's, as the books are: no invoice has its input.
  package init(output: SHA256Digest, size: Int) {
    self.init(input: SHA256.digest(of: []), output: output, size: size, pageCount: 0)
  }

  /// Reads what `line(name:)` has written; nil for anything else.
  package static func read(_ line: Substring) -> (name: String, record: BatchRecord)? {
    let fields = line.split(separator: "\t", maxSplits: 4, omittingEmptySubsequences: false)
    guard fields.count == 5, let input = SHA256Digest(hexadecimal: fields[0]),
      let output = SHA256Digest(hexadecimal: fields[1]), let size = Int(fields[2]), let pages = Int(fields[3]),
      !fields[4].isEmpty
    else { return nil }
    return (String(fields[4]), BatchRecord(input: input, output: output, size: size, pageCount: pages))
  }

  /// The record as a line, without its end: names have neither tabs nor line breaks.
  package func line(name: String) -> String { "\(input)\t\(output)\t\(size)\t\(pageCount)\t\(name)" }
}
