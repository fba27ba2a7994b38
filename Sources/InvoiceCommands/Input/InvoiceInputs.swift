internal import ByteCoding
import Glibc
import InvoiceKit
import SystemIO

/// Finds the invoices of all inputs of a call, in their order, one at a time.
final class InvoiceInputs {
  private let inputs: [String]
  private let format: InputFormat
  /// At the start of a CSV file.
  private let csv: CSVInvoiceReader
  private let command: CommandName
  private let takesReceived: Bool
  /// The files of the folder that the results go to, as they were before the first result.
  private var resultFolder: (name: String, files: [[UInt8]])?
  private var nextInput = 0
  /// The folder that is being read.
  private var folder = ""
  /// The names of its files, in order; they need not be UTF-8.
  private var files: [[UInt8]] = []
  private var nextFile = 0
  private var current: (any InvoiceReader)?
  /// Folders that were read and have no invoices.
  private(set) var emptyFolders: [String] = []

  /// - Parameters:
  ///   - inputs: files, folders, `-` for standard input.
  ///   - format: how the files hold their invoices.
  ///   - csv: reads CSV files, each from its start.
  ///   - command: who reads them.
  ///   - takesReceived: whether what others have issued is taken, too: XML, and PDFs with it.
  ///   - results: the folder that the results go to, which may be one of the inputs.
  /// - Throws: a failure with status 66 when one of them does not exist.
  init(
    _ inputs: [String], format: InputFormat, csv: CSVInvoiceReader, command: CommandName, takesReceived: Bool,
    results: String? = nil
  ) throws(CommandFailure) {
    for input in inputs where input != "-" && FilePath.kind(of: input) == nil {
      throw CommandFailure(
        .noInput, "no-input", "cannot be opened: \(SystemError.current.text)", hint: "check the name", file: input)
    }
    self.inputs = inputs
    self.format = format
    self.csv = csv
    self.command = command
    self.takesReceived = takesReceived
    guard takesReceived, inputs.count > 1, let results = results.flatMap({ try? FilePath.resolved($0) }) else { return }
    for input in inputs where input != "-" && FilePath.isFolder(input) && (try? FilePath.resolved(input)) == results {
      if let files = try? Self.invoices(in: input, takesReceived: true) { resultFolder = (input, files) }
    }
  }

  /// The next invoice; nil when there is no more.
  func next() -> SourceInvoice? {
    while true {
      if let found = current?.next() { return found }
      current = nil
      if nextFile < files.count {
        nextFile += 1
        if let failed = open(fileNamed: files[nextFile - 1]) { return failed }
      } else if nextInput < inputs.count {
        let input = inputs[nextInput]
        nextInput += 1
        (files, nextFile) = ([], 0)
        if input != "-", FilePath.isFolder(input) {
          folder = input
          do { files = try invoices(inFolder: input) } catch {
            return SourceInvoice(origin: Origin(file: input), content: .unreadable(.unopened(error)))
          }
          if files.isEmpty { emptyFolders.append(input) }
        } else if let failed = open(input) {
          return failed
        }
      } else {
        return nil
      }
    }
  }

  private func invoices(inFolder folder: String) throws(SystemError) -> [[UInt8]] {
    if let resultFolder, resultFolder.name == folder { return resultFolder.files }
    return try Self.invoices(in: folder, takesReceived: takesReceived)
  }

  private static let ownEnding = Array(".json".utf8)
  private static let receivedEndings = [Array(".xml".utf8), Array(".pdf".utf8)]

  /// Whether a name in a folder is that of an invoice: it ends in `.json`, or like an e-invoice in `.xml` or `.pdf`, in
  /// small or capital letters.
  static func isInvoice(_ name: [UInt8], takesReceived: Bool) -> Bool {
    ([ownEnding] + (takesReceived ? receivedEndings : [])).contains { ending in
      name.count > ending.count && name.suffix(ending.count).map { $0 | 0x20 } == ending
    }
  }

  /// The names of a folder's invoices. What a batch that writes to the folder has made there is none.
  static func invoices(in folder: String, takesReceived: Bool) throws(SystemError) -> [[UInt8]] {
    let names = try FilePath.entries(of: folder) { isInvoice($0, takesReceived: takesReceived) }
    guard BatchState.exists(in: folder) else { return names }
    let books = Set(BatchBooks.names.map { Array($0.utf8) })
    let made = takesReceived ? BatchState.names(in: folder) : []
    return names.filter { !books.contains($0) && !made.contains($0) }
  }

  /// Opens the next file of the folder; what stands for it when that fails.
  private func open(fileNamed fileName: [UInt8]) -> SourceInvoice? {
    let path = Array(FilePath.join(folder, "").utf8) + fileName
    let name = String(decoding: path, as: UTF8.self)
    do throws(SystemError) {
      // Not waiting: a pipe might have nobody at its other end.
      let file = try FileDescriptor.open(path, O_RDONLY | O_NONBLOCK)
      guard file.kind == S_IFREG || file.kind == S_IFDIR else {
        try? file.close()
        return SourceInvoice(origin: Origin(file: name), content: .unreadable(.noFile))
      }
      return open(try ByteReader(file, isOwned: true), name: name)
    } catch {
      return SourceInvoice(origin: Origin(file: name), content: .unreadable(.unopened(error)))
    }
  }

  /// Opens the next file; what stands for it when that fails.
  private func open(_ input: String) -> SourceInvoice? {
    let name = InputFile.displayName(input)
    do throws(SystemError) { return open(try ByteReader(input), name: name) } catch {
      return SourceInvoice(origin: Origin(file: name), content: .unreadable(.unopened(error)))
    }
  }

  private func open(_ bytes: ByteReader, name: String) -> SourceInvoice? {
    do throws(SystemError) {
      _ = try bytes.readMore()
      bytes.withAvailable { if $0.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.take(3) } }
      // Tables in UTF-16 are told so by who reads them.
      let foreign = ForeignContent(bytes.available)
      if takesReceived, Self.isReceived(foreign, bytes.available) {
        current = SingleInvoiceReader(bytes, file: name, isReceived: true)
        return nil
      }
      if let foreign, foreign != .utf16 {
        return SourceInvoice(origin: Origin(file: name), content: .unreadable(foreign.problem(of: command)))
      }
      current = try reader(bytes, name: name)
      return nil
    } catch {
      return SourceInvoice(origin: Origin(file: name), content: .unreadable(.unreadable(error)))
    }
  }

  private static func isReceived(_ foreign: ForeignContent?, _ head: some Collection<UInt8>) -> Bool {
    switch foreign {
    case .pdf?, .xml?: true
    case .utf16?: ReceivedFile.kind(of: Array(head.prefix(ForeignContent.headSize))) == .xml
    default: false
    }
  }

  private func reader(_ bytes: ByteReader, name: String) throws(SystemError) -> any InvoiceReader {
    switch format == .auto ? InputFormat(fileName: name) ?? .auto : format {
    case .ndjson: return NDJSONInvoiceReader(bytes, file: name)
    case .csv: return CSVFileReader(bytes, file: name, defaults: csv)
    case .json:
      return try Self.firstByte(of: bytes) == UInt8(ascii: "[")
        ? ArrayInvoiceReader(bytes, file: name) : SingleInvoiceReader(bytes, file: name)
    case .auto:
      let first = try Self.firstByte(of: bytes)
      if first == UInt8(ascii: "[") { return ArrayInvoiceReader(bytes, file: name) }
      // An empty file is a bad invoice; nothing on standard input is no invoice.
      let isNothing = first == nil && name == InputFile.displayName("-")
      let isLines = try Self.hasInvoiceOnFirstLine(bytes)
      return isNothing || isLines
        ? NDJSONInvoiceReader(bytes, file: name) : SingleInvoiceReader(bytes, file: name)
    }
  }

  /// The first byte that is no white space; nil when there is none, or it is too far away to be looked for.
  private static func firstByte(of bytes: ByteReader) throws(SystemError) -> UInt8? {
    guard let offset = try bytes.offset(from: 0, limit: 1 << 20, where: { $0 > 0x20 }) else { return nil }
    return bytes.available.dropFirst(offset).first
  }

  /// Whether the first line with anything on it is an object by itself, which the first line of an invoice over
  /// several lines is not, and something comes after it: else it is an invoice like any other.
  private static func hasInvoiceOnFirstLine(_ bytes: ByteReader) throws(SystemError) -> Bool {
    let limit = InputFile.sizeLimit
    guard let start = try bytes.offset(from: 0, limit: limit, where: { $0 > 0x20 }),
      let end = try bytes.offset(from: start, limit: start + limit, where: { $0 == 0x0A }),
      isBalanced(bytes.available.prefix(end).dropFirst(start))
    else { return false }
    return try bytes.offset(from: end, limit: end + limit, where: { $0 > 0x20 }) != nil
  }

  private static func isBalanced(_ line: ArraySlice<UInt8>) -> Bool {
    var scanner = JSONElementScanner()
    _ = Array("[".utf8).withUnsafeBytes { scanner.scan($0) }
    let step = line.withUnsafeBytes { scanner.scan($0) }
    if case .element = step.event { return line.dropFirst(step.scanned).allSatisfy { $0 <= 0x20 } }
    return false
  }
}
