internal import ByteCoding
import Glibc
internal import InvoiceModel

/// A PDF opened with libqpdf: also an encrypted one whose password is empty, and a damaged one as far as it can be
/// repaired.
final class QPDFDocument {
  /// The largest stream that is decoded.
  static let streamLimit = 64 << 20
  /// The largest encoded stream of filters whose content's size can't be bounded while it is decoded.
  private static let otherFilterLimit = 64 << 10

  private let library: QPDFLibrary
  private var handle: QPDFLibrary.Document?
  /// libqpdf reads from here as long as the document is open.
  private let buffer: UnsafeMutableRawBufferPointer

  /// Opens a PDF.
  ///
  /// - Throws: a problem when it is none, has a password, or is too damaged.
  init(_ bytes: [UInt8]) throws(Problem) {
    library = try QPDFLibrary()
    buffer = .allocate(byteCount: max(bytes.count, 1), alignment: 16)
    buffer.copyBytes(from: bytes)
    guard let document = library.create() else {
      throw Problem(code: .pdfUnreadable, path: "", message: "libqpdf could not be started.")
    }
    handle = document
    library.silenceErrors(document)
    library.suppressWarnings(document, 1)
    guard let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
    // Bit 1 is set for errors; warnings are in bit 0.
    if library.readMemory(document, "PDF", start, UInt64(bytes.count), nil) & 2 != 0 { throw openingProblem() }
  }

  deinit {
    if handle != nil { library.cleanUp(&handle) }
    buffer.deallocate()
  }

  private func openingProblem() -> Problem {
    guard let handle else { return Problem(code: .pdfUnreadable, path: "", message: "The PDF is closed.") }
    let error = library.error(handle)
    switch library.errorCode(handle, error) {
    case 4:
      return Problem(
        code: .pdfPassword, path: "", message: "The PDF opens with a password only.",
        hint: "Remove it with its password: qpdf --decrypt --password=… in.pdf out.pdf.")
    case 3:
      return Problem(
        code: .pdfUnsupported, path: "", message: "The PDF is encrypted in a way that libqpdf does not know.")
    default: return Problem(code: .pdfDamaged, path: "", message: "This is no PDF, or one too damaged to be read.")
    }
  }

  /// Whether libqpdf had something to repair.
  var isDamaged: Bool { handle.map { library.hasWarnings($0) != 0 } ?? false }

  var isEncrypted: Bool { handle.map { library.isEncrypted($0) != 0 } ?? false }

  /// A value of the information dictionary, given its key without the slash.
  func information(_ key: String) -> String? {
    guard let handle, let text = library.information(handle, "/" + key), !takeError() else { return nil }
    return String(cString: text)
  }

  /// The document's catalog; nil when there is none.
  var catalog: PDFValue? {
    guard let handle else { return nil }
    let root = library.root(handle)
    guard !takeError(), library.isDictionary(handle, root) != 0 else { return nil }
    return PDFValue(document: self, object: root)
  }

  /// Whether the last call failed; the error is taken away.
  private func takeError() -> Bool {
    guard let handle, library.hasError(handle) != 0 else { return false }
    _ = library.error(handle)
    return true
  }

  func kind(of object: QPDFLibrary.Object) -> PDFValue.Kind {
    guard let handle else { return .other }
    if library.isStream(handle, object) != 0 { return .stream }
    if library.isDictionary(handle, object) != 0 { return .dictionary }
    if library.isArray(handle, object) != 0 { return .array }
    if library.isString(handle, object) != 0 { return .string }
    if library.isName(handle, object) != 0 { return .name }
    if library.isInteger(handle, object) != 0 { return .integer }
    _ = takeError()
    return .other
  }

  func value(_ object: QPDFLibrary.Object, forKey key: String) -> QPDFLibrary.Object? {
    guard let handle else { return nil }
    let dictionary = kind(of: object) == .stream ? library.dictionary(handle, object) : object
    guard library.isDictionary(handle, dictionary) != 0 else { return nil }
    let value = library.key(handle, dictionary, key)
    return takeError() ? nil : value
  }

  func items(of object: QPDFLibrary.Object, atMost limit: Int) -> [QPDFLibrary.Object] {
    guard let handle, kind(of: object) == .array else { return [] }
    let count = min(Int(library.count(handle, object)), limit)
    return (0..<max(count, 0)).map { library.item(handle, object, Int32($0)) }
  }

  func text(of object: QPDFLibrary.Object) -> String? {
    guard let handle else { return nil }
    switch kind(of: object) {
    case .string:
      var length = 0
      guard let start = library.text(handle, object, &length), !takeError() else { return nil }
      return String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
    case .name:
      guard let start = library.name(handle, object), !takeError() else { return nil }
      return String(String(cString: start).dropFirst())
    default: return nil
    }
  }

  func integer(of object: QPDFLibrary.Object) -> Int? {
    guard let handle, kind(of: object) == .integer else { return nil }
    return Int(library.integer(handle, object))
  }

  /// The number of an indirect object; 0 for a direct one.
  func number(of object: QPDFLibrary.Object) -> Int {
    guard let handle else { return 0 }
    return Int(library.objectNumber(handle, object))
  }

  /// A stream's content, decrypted and decoded.
  ///
  /// - Throws: why there is none, as a sentence's end: `is damaged`.
  func content(of object: QPDFLibrary.Object) throws(StreamFailure) -> [UInt8] {
    let filters = self.filters(of: object)
    let raw = try data(of: object, decodeLevel: 0)
    guard raw.count <= Self.streamLimit else { throw StreamFailure("is larger than 64 MiB") }
    switch filters {
    case []: return raw
    case ["FlateDecode"] where !hasParameters(object), ["Fl"] where !hasParameters(object):
      do {
        return try Inflater().inflate(raw, in: 0..<raw.count, limit: Self.streamLimit)
      } catch .tooLarge {
        throw StreamFailure("is larger than 64 MiB")
      } catch {
        throw StreamFailure("is damaged")
      }
    default:
      // One filter that makes more of little, at most, lest each multiplies what the one before has made.
      let shrinking: Set<String> = ["ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "Crypt"]
      let expanding = filters.filter { !shrinking.contains($0) }
      guard filters.count <= 4, expanding.count <= 1, expanding.isEmpty || raw.count <= Self.otherFilterLimit else {
        throw StreamFailure("is encoded with \(filters.prefix(4).joined(separator: ", ")), which is not decoded here")
      }
      return try data(of: object, decodeLevel: 2)
    }
  }

  private func filters(of stream: QPDFLibrary.Object) -> [String] {
    guard let filter = value(stream, forKey: "/Filter") else { return [] }
    if let name = text(of: filter) { return [name] }
    return items(of: filter, atMost: 8).map { text(of: $0) ?? "?" }
  }

  private func hasParameters(_ stream: QPDFLibrary.Object) -> Bool {
    guard let parameters = value(stream, forKey: "/DecodeParms") else { return false }
    return kind(of: parameters) != .other
  }

  private func data(of object: QPDFLibrary.Object, decodeLevel: UInt32) throws(StreamFailure) -> [UInt8] {
    guard let handle else { throw StreamFailure("is closed") }
    var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    var isDecoded: Int32 = 0
    let status = library.streamData(handle, object, decodeLevel, &isDecoded, &start, &count)
    defer { free(start) }
    guard !takeError(), status & 2 == 0, decodeLevel == 0 || isDecoded != 0 else { throw StreamFailure("is damaged") }
    return [UInt8](UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}
