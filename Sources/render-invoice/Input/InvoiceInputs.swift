import Glibc
import InvoiceKit

/// Finds the invoices of all inputs of a call, in their order, one at a time.
final class InvoiceInputs {
  private let inputs: [String]
  private let format: InputFormat
  /// At the start of a CSV file.
  private let csv: CSVInvoiceReader
  private var nextInput = 0
  /// The files of the folder that is being read, in order.
  private var files: [String] = []
  private var nextFile = 0
  private var current: (any InvoiceReader)?
  private var currentBytes: ByteReader?

  /// - Parameters:
  ///   - inputs: files, folders, `-` for standard input.
  ///   - format: how the files hold their invoices.
  ///   - csv: reads CSV files, each from its start.
  /// - Throws: a failure with status 66 when one of them does not exist.
  init(_ inputs: [String], format: InputFormat, csv: CSVInvoiceReader) throws(CommandFailure) {
    for input in inputs where input != "-" && FilePath.kind(of: input) == nil {
      throw CommandFailure(
        .noInput, "no-input", "cannot be opened: \(SystemError.current.text)", hint: "check the name", file: input)
    }
    self.inputs = inputs
    self.format = format
    self.csv = csv
  }

  /// How much of all was read, from 0 to 1; nil when nobody can tell.
  var fraction: Double? {
    var part = 0.0
    if let currentBytes {
      guard let size = currentBytes.size else { return nil }
      part = size > 0 ? min(1, Double(currentBytes.readCount) / Double(size)) : 1
    }
    if !files.isEmpty { part = (Double(max(nextFile - 1, 0)) + part) / Double(files.count) }
    return (Double(max(nextInput - 1, 0)) + part) / Double(max(inputs.count, 1))
  }

  /// The next invoice; nil when there is no more.
  func next() -> SourceInvoice? {
    while true {
      if let found = current?.next() { return found }
      current = nil
      currentBytes = nil
      if nextFile < files.count {
        nextFile += 1
        if let failed = open(files[nextFile - 1]) { return failed }
      } else if nextInput < inputs.count {
        let input = inputs[nextInput]
        nextInput += 1
        (files, nextFile) = ([], 0)
        if input != "-", FilePath.isFolder(input) {
          do { files = try Self.files(in: input) } catch {
            return SourceInvoice(origin: Origin(file: input), content: .unreadable(.unopened(error)))
          }
        } else if let failed = open(input) {
          return failed
        }
      } else {
        return nil
      }
    }
  }

  /// The files of a folder whose names end in `.json`, in the order of their names' bytes.
  private static func files(in folder: String) throws(SystemError) -> [String] {
    try FilePath.entries(of: folder).filter { $0.hasSuffix(".json") }.map { FilePath.join(folder, $0) }
  }

  /// Opens the next file; what stands for it when that fails.
  private func open(_ input: String) -> SourceInvoice? {
    let name = InputFile.displayName(input)
    do throws(SystemError) {
      let bytes = try ByteReader(input)
      _ = try bytes.readMore()
      bytes.withAvailable { if $0.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.take(3) } }
      currentBytes = bytes
      current = try reader(bytes, name: name)
      return nil
    } catch {
      currentBytes = nil
      return SourceInvoice(origin: Origin(file: name), content: .unreadable(.unopened(error)))
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
      if try Self.firstByte(of: bytes) == UInt8(ascii: "[") { return ArrayInvoiceReader(bytes, file: name) }
      // An empty file is a bad invoice; nothing on standard input is no invoice.
      let isNothing = try Self.firstByte(of: bytes) == nil && name == InputFile.displayName("-")
      let isLines = try Self.hasInvoiceOnFirstLine(bytes)
      return isNothing || isLines
        ? NDJSONInvoiceReader(bytes, file: name) : SingleInvoiceReader(bytes, file: name)
    }
  }

  /// The first byte that is no white space.
  private static func firstByte(of bytes: ByteReader) throws(SystemError) -> UInt8? {
    while true {
      if let byte = bytes.available.first(where: { $0 > 0x20 }) { return byte }
      // White space is nothing; letting it go keeps endless white space from growing the buffer.
      if bytes.available.count > 65_536 { return nil }
      if try !bytes.readMore() { return nil }
    }
  }

  /// Whether the first line is an object by itself: that of an invoice over several lines is not.
  private static func hasInvoiceOnFirstLine(_ bytes: ByteReader) throws(SystemError) -> Bool {
    var searched = 0
    while true {
      let available = bytes.available
      if let end = available.dropFirst(searched).firstIndex(of: 0x0A) { return isBalanced(available[..<end]) }
      searched = available.count
      if searched > InputFile.sizeLimit { return false }
      if try !bytes.readMore() { return isBalanced(bytes.available) }
    }
  }

  private static func isBalanced(_ line: ArraySlice<UInt8>) -> Bool {
    var scanner = JSONElementScanner()
    _ = Array("[".utf8).withUnsafeBytes { scanner.scan($0) }
    let step = line.withUnsafeBytes { scanner.scan($0) }
    if case .element = step.event { return line.dropFirst(step.scanned).allSatisfy { $0 <= 0x20 } }
    return false
  }
}
