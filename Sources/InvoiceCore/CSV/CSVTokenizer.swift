internal import InvoiceModel

/// Cuts bytes, as they come, into the rows of a CSV file (RFC 4180, with any line ends).
///
/// It is made here because a CSV package at hand reads whole files by all of Foundation, and keeps no places.
struct CSVTokenizer {
  /// What stands before the byte that is looked at.
  private enum State {
    case cellStart, plain, quoted, quoteInQuoted
    /// Behind a cell's quotes, after a blank or what does not belong there; no quote opens or closes anything.
    case afterQuotes

    /// The state behind a byte that ends no row.
    func after(_ byte: UInt8, separator: UInt8) -> State {
      switch (self, byte) {
      case (.quoted, UInt8(ascii: "\"")): .quoteInQuoted
      case (.quoted, _): .quoted
      case (.quoteInQuoted, UInt8(ascii: "\"")), (.cellStart, UInt8(ascii: "\"")): .quoted
      case (_, separator): .cellStart
      case (.quoteInQuoted, _), (.afterQuotes, _): .afterQuotes
      default: .plain
      }
    }
  }

  /// The largest row, in bytes: a quote that is never closed would otherwise take the rest of the file.
  static let maximumRow = 16 << 20
  /// How many cells a row may have, as in a spreadsheet.
  static let maximumCells = 16_384

  /// Known after the first line.
  private(set) var separator: UInt8 = UInt8(ascii: ",")
  /// Known after the first row that is not ASCII.
  private(set) var encoding: CSVEncoding?
  /// What somebody should look at in the first row that is not ASCII.
  private(set) var encodingWarning: Problem?
  private var hasSeparator = false
  /// Whether the first line is yet to come, and only names the separator.
  private var isDeclarationAhead = false
  private var pending: [UInt8] = []
  private var scanned = 0
  /// How far the end of the first line was looked for.
  private var searched = 0
  private var state = State.cellStart
  private var isAfterReturn = false
  private var hasStarted = false
  private var line = 1
  private var row = 0

  /// Where the row begins that is not complete.
  var openLine: Int { line }
  /// Whether the row that is not complete ends within quotes.
  var isQuoteOpen: Bool { state == .quoted }
  /// Whether the row that is not complete is too large.
  var isTooLarge: Bool { pending.count > Self.maximumRow }
  /// Whether the file has a byte order mark of UTF-16 or null bytes in its beginning.
  private(set) var isUTF16 = false

  /// Takes the next bytes of the file and gives the rows that they complete.
  mutating func append(_ bytes: some Sequence<UInt8>, _ body: (CSVRecord) -> Void) {
    pending += bytes
    scan(isEnd: false, body)
  }

  /// Gives the last row.
  mutating func finish(_ body: (CSVRecord) -> Void) {
    scan(isEnd: true, body)
    if !pending.isEmpty, state != .quoted { complete(pending.count, body) }
  }

  private mutating func scan(isEnd: Bool, _ body: (CSVRecord) -> Void) {
    if !hasStarted {
      guard pending.count >= 4 || isEnd else { return }
      hasStarted = true
      isUTF16 =
        pending.starts(with: [0xFF, 0xFE]) || pending.starts(with: [0xFE, 0xFF])
        || pending.prefix(4).contains(0)
      if pending.starts(with: [0xEF, 0xBB, 0xBF]) {
        encoding = .utf8
        pending.removeFirst(3)
      }
    }
    guard !isUTF16 else { return pending.removeAll() }
    if !hasSeparator {
      let start = pending.firstIndex { $0 != 0x0A && $0 != 0x0D } ?? pending.count
      // What was looked at before is not looked at again, as a first line may be long.
      let end = pending[max(start, searched)...].firstIndex { $0 == 0x0A || $0 == 0x0D }
      searched = pending.count
      guard let end = end ?? (isEnd || isTooLarge ? pending.count : nil) else { return }
      let declared = Self.declaredSeparator(of: pending[start..<end])
      isDeclarationAhead = declared != nil
      separator = declared ?? Self.separator(of: pending[start..<end])
      hasSeparator = true
    }
    var start = 0
    while scanned < pending.count {
      let byte = pending[scanned]
      if isAfterReturn {
        isAfterReturn = false
        if byte == 0x0A, scanned == start {
          scanned += 1
          start = scanned
          continue
        }
      }
      scanned += 1
      guard ends(at: byte) else { continue }
      isAfterReturn = byte == 0x0D
      complete(start, scanned - 1, body)
      line += 1
      start = scanned
    }
    pending.removeFirst(start)
    scanned -= start
  }

  /// Whether the byte ends the row.
  private mutating func ends(at byte: UInt8) -> Bool {
    if state != .quoted, byte == 0x0A || byte == 0x0D {
      state = .cellStart
      return true
    }
    state = state.after(byte, separator: separator)
    return false
  }

  private static func warning(_ detected: (encoding: CSVEncoding, isSure: Bool), line: Int)
    -> Problem?
  {
    guard !detected.isSure || ![.utf8, .windows1252].contains(detected.encoding) else { return nil }
    return Problem(
      code: .unusualEncoding, severity: .warning, path: "",
      message: detected.isSure
        ? "The file is read as \(detected.encoding.name), by its letters."
        : "The letters from here on make sense in no encoding that is known; they are read as Windows-1252.",
      hint: "Save the file as CSV in UTF-8, or look at the names on the invoices.",
      location: Problem.Location(line: line, column: 1))
  }

  /// The separator that a line `sep=;` names, which Excel reads and does not show.
  private static func declaredSeparator(of line: ArraySlice<UInt8>) -> UInt8? {
    guard let last = line.last, line.count == 5,
      String(decoding: line.dropLast(), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    return candidates.first { $0 == last }
  }

  private static let candidates: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: ","), 0x09]

  /// The separator that the first line has most of.
  private static func separator(of line: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted {
        counts[byte, default: 0] += 1
      }
    }
    var best = UInt8(ascii: ",")
    for candidate in candidates where counts[candidate] ?? 0 > counts[best] ?? 0 {
      best = candidate
    }
    return best
  }

  private mutating func complete(_ end: Int, _ body: (CSVRecord) -> Void) {
    complete(0, end, body)
    pending.removeAll()
    scanned = 0
  }

  private mutating func complete(_ start: Int, _ end: Int, _ body: (CSVRecord) -> Void) {
    if isDeclarationAhead, start < end {
      isDeclarationAhead = false
      return
    }
    row += 1
    let bytes = pending[start..<end]
    if encoding == nil, bytes.contains(where: { $0 >= 0x80 }) {
      let detected = CSVEncoding.detected(in: bytes)
      encoding = detected.encoding
      encodingWarning = Self.warning(detected, line: line)
    }
    let record = record(of: bytes)
    if !record.isEmpty { body(record) }
  }

  /// Splits a row into its cells. Its line breaks within quotes move `line` on.
  private mutating func record(of bytes: ArraySlice<UInt8>) -> CSVRecord {
    var record = CSVRecord(row: row, cells: [], places: [], failure: nil)
    let encoding = self.encoding ?? .utf8
    var cell: [UInt8] = []
    var state = State.cellStart
    var column: Int32 = 1
    var place = CSVRecord.Place(line: Int32(clamping: line), column: 1)
    func endCell() {
      guard record.cells.count < Self.maximumCells else {
        record.failure = record.failure ?? .tooManyCells
        return cell.removeAll(keepingCapacity: true)
      }
      if let text = encoding.text(of: cell) {
        record.cells.append(CSVText.trimmed(text))
      } else {
        record.cells.append("")
        record.failure = record.failure ?? .encoding(record.cells.count - 1)
      }
      record.places.append(place)
      cell.removeAll(keepingCapacity: true)
    }
    var previous: UInt8 = 0
    for byte in bytes {
      let next = state.after(byte, separator: separator)
      switch (state, next) {
      case (.quoted, .quoted) where byte == 0x0D: cell.append(0x0A)
      case (.quoted, .quoted) where byte == 0x0A && previous == 0x0D: break
      case (.quoted, .quoted), (.quoteInQuoted, .quoted), (_, .plain): cell.append(byte)
      case (_, .cellStart):
        endCell()
        place = CSVRecord.Place(line: Int32(clamping: line), column: column + 1)
      case (_, .afterQuotes) where byte != 0x20 && byte != 0x09:
        record.failure = record.failure ?? .textAfterQuote(record.cells.count)
      default: break
      }
      state = next
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) {
        line += 1
        column = 1
      } else if byte != 0x0A, encoding != .utf8 || !(0x80...0xBF).contains(byte) {
        column += 1
      }
      previous = byte
    }
    endCell()
    return record
  }
}
