package import InvoiceKit

/// What a file is instead of invoice JSON, found out by its first bytes, and what to do with it.
package enum ForeignContent: Hashable, Sendable {
  case spreadsheet, oldOffice, textDocument, zip
  case compressed(tool: String)
  case picture(String)
  case richText, webPage, utf16, utf32
  case pdf, xml

  /// So many bytes are looked at.
  package static let headSize = 16_384

  /// - Parameter head: how the file begins; `headSize` bytes of it are enough.
  package init?(_ head: some Collection<UInt8>) {
    let head = Array(head.prefix(Self.headSize))
    guard let found = Self.binary(head) ?? Self.text(head) else { return nil }
    self = found
  }

  /// What stops the document.
  ///
  /// - Parameter command: who was given it.
  package func problem(of command: CommandName) -> Problem {
    let (what, hint) = words(of: command)
    return Problem(
      code: .foreignFile, path: "", message: "This is \(what), not an invoice.", hint: hint,
      location: Problem.Location(line: 1, column: 1))
  }

  private func words(of command: CommandName) -> (what: String, hint: String) {
    switch self {
    case .spreadsheet:
      ("a spreadsheet (Excel, LibreOffice)", "Save it as CSV, and give that to `\(command.batch ?? command.text)`.")
    case .oldOffice:
      ("a file of an old Office (xls, doc)", "Save a spreadsheet as CSV for `\(command.batch ?? command.text)`.")
    case .textDocument: ("a text document (Word, LibreOffice)", "Invoices are read from JSON, CSV and e-invoices.")
    case .zip: ("a ZIP archive", "Unpack it first.")
    case .compressed(let tool): ("a compressed file", "Unpack it first: `\(tool) FILE | \(command.text)`.")
    case .picture(let format): ("a picture (\(format))", "Nothing is read from pictures.")
    case .richText: ("a text document (RTF)", "Invoices are read from JSON, CSV and e-invoices.")
    case .webPage:
      ("a web page (HTML)", "It may be the error page of a server: look at it, and fetch the invoice again.")
    case .utf16: ("a text in UTF-16", "Save it as UTF-8: `iconv -f UTF-16 -t UTF-8`.")
    case .utf32: ("a text in UTF-32", "Save it as UTF-8: `iconv -f UTF-32 -t UTF-8`.")
    case .pdf: ("a PDF", "An e-invoice in it is read by `render-invoice FILE`.")
    case .xml: ("XML", "An e-invoice (CII, UBL) is read by `render-invoice FILE`.")
    }
  }

  private static func binary(_ head: [UInt8]) -> ForeignContent? {
    func begins(_ bytes: UInt8...) -> Bool { head.starts(with: bytes) }
    func begins(_ text: String) -> Bool { head.starts(with: text.utf8) }
    if begins("PK\u{3}\u{4}") { return archive(head) }
    if begins(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1) { return .oldOffice }
    if begins(0x1F, 0x8B) { return .compressed(tool: "gunzip -c") }
    if begins("BZh") { return .compressed(tool: "bunzip2 -c") }
    if begins(0xFD, 0x37, 0x7A, 0x58, 0x5A) { return .compressed(tool: "unxz -c") }
    if begins(0x28, 0xB5, 0x2F, 0xFD) { return .compressed(tool: "unzstd -c") }
    if begins(0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C) || begins("Rar!") { return .zip }
    if begins(0x89, 0x50, 0x4E, 0x47) { return .picture("PNG") }
    if begins(0xFF, 0xD8, 0xFF) { return .picture("JPEG") }
    if begins("GIF8") { return .picture("GIF") }
    if begins("RIFF"), head.dropFirst(8).starts(with: "WEBP".utf8) { return .picture("WebP") }
    if begins(0x49, 0x49, 0x2A, 0) || begins(0x4D, 0x4D, 0, 0x2A) { return .picture("TIFF") }
    if head.dropFirst(4).starts(with: "ftyphei".utf8) || head.dropFirst(4).starts(with: "ftypavif".utf8) {
      return .picture("HEIC, AVIF")
    }
    if begins("{\\rtf") { return .richText }
    if begins(0xFF, 0xFE, 0, 0) || begins(0, 0, 0xFE, 0xFF) { return .utf32 }
    if begins(0xFF, 0xFE) || begins(0xFE, 0xFF) { return .utf16 }
    // Without its mark: every other byte of ASCII is nothing.
    guard head.count > 3 else { return nil }
    if (head[0] == 0) != (head[1] == 0), (head[0] == 0) == (head[2] == 0), (head[1] == 0) == (head[3] == 0) {
      return .utf16
    }
    return nil
  }

  /// Office keeps its documents in ZIP archives, and says by the names in them what they are.
  private static func archive(_ head: [UInt8]) -> ForeignContent {
    func has(_ text: String) -> Bool { contains(head, Array(text.utf8)) }
    if has("xl/") || has("opendocument.spreadsheet") { return .spreadsheet }
    return has("word/") || has("opendocument.text") ? .textDocument : .zip
  }

  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: part) }
  }

  private static func text(_ head: [UInt8]) -> ForeignContent? {
    switch ReceivedFile.kind(of: head) {
    case .other: return nil
    case .pdf: return .pdf
    case .xml: break
    }
    let start = head.drop { $0 != UInt8(ascii: "<") }.prefix(64).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return start.starts(with: "<!doctype html".utf8) || start.starts(with: "<html".utf8) ? .webPage : .xml
  }
}
