import InvoiceKit

/// How a text that is no invoice may hold several of them, which is a matter for batches.
enum SeveralInvoices: Equatable {
  case array, lines, csv

  /// - Parameter bytes: a text that could not be read as one invoice.
  init?(_ bytes: [UInt8]) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let content = text.drop { $0 <= 0x20 }
    guard let first = content.first else { return nil }
    switch first {
    case UInt8(ascii: "["):
      guard content.dropFirst().first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return nil }
      self = .array
    case UInt8(ascii: "{"):
      // One object, and another one after it.
      var scanner = JSONElementScanner()
      _ = Array("[".utf8).withUnsafeBytes { scanner.scan($0) }
      let step = content.withUnsafeBytes { scanner.scan($0) }
      guard case .element = step.event,
        content.dropFirst(step.scanned).first(where: { $0 > 0x20 }) == UInt8(ascii: "{")
      else { return nil }
      self = .lines
    default:
      let header = content.prefix(4096).prefix { $0 != 0x0A && $0 != 0x0D }
      let row = content.dropFirst(header.count).drop { $0 <= 0x20 }.prefix(4096).prefix { $0 != 0x0A && $0 != 0x0D }
      // A sentence has commas, too, but not as many in each line.
      let isTable = [UInt8(ascii: ";"), UInt8(ascii: ","), 0x09].contains { mark in
        let columns = header.count { $0 == mark }
        return columns >= 2 && row.count { $0 == mark } >= columns / 2
      }
      guard isTable, !header.contains(UInt8(ascii: "{")), !header.contains(0) else { return nil }
      self = .csv
    }
  }

  /// What stops the document.
  ///
  /// - Parameters:
  ///   - command: who was given it.
  ///   - isBatch: whether it is its batch already.
  func problem(of command: CommandName, isBatch: Bool) -> Problem {
    let (what, option) =
      switch self {
      case .array: ("This is an array of invoices", "json")
      case .lines: ("These are several invoices, one after the other", "ndjson")
      case .csv: ("This is CSV", "csv")
      }
    return Problem(
      code: .severalInvoicesFile, path: "", message: "\(what), not one invoice.",
      hint: isBatch ? "Say so with `--input \(option)`." : command.hintForMany)
  }
}

extension CommandName {
  /// How many invoices are given at once; nil where that can't be.
  fileprivate var hintForMany: String? {
    guard let batch, let verb else { return nil }
    return "`\(batch) FILE --output DIR` \(verb) all of them."
  }
}
