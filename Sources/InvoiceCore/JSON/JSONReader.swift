internal import InvoiceModel

/// Reads JSON (RFC 8259) from UTF-8 step by step, without building a tree: the caller asks for what it wants and skips
/// the rest. Every step checks the grammar strictly.
///
/// It is made here because no JSON package at hand keeps decimals exact, knows places, finds duplicate keys and stays
/// in bounded memory on hostile input.
package struct JSONReader {
  /// What begins at a place.
  package enum Kind: String {
    case object = "an object"
    case array = "an array"
    case string = "a string"
    case number = "a number"
    case boolean = "true or false"
    case null = "null"
  }

  /// A step of the way from the document's root to a value.
  package enum Step {
    /// A member; its key's opening quote is at this offset.
    case key(Int)
    /// An element.
    case index(Int)
  }

  /// How many containers may be inside each other.
  static let maximumDepth = 64
  /// The largest document, in bytes.
  package static let maximumSize = 64 << 20

  /// The whole text.
  package let bytes: [UInt8]
  /// Where reading stands.
  package var position = 0
  /// The way to the value that is being read.
  package private(set) var steps: [Step] = []
  /// Whether skipped objects are searched for duplicate keys.
  package var findsDuplicates = true
  /// The first duplicate keys in skipped values: pointer and offset.
  var duplicates: [(path: String, offset: Int)] = []
  /// How many there are.
  var duplicateCount = 0
  /// Whether the innermost container has had no member or element yet.
  private var isAtStart = false

  /// A reader at the start of a text, after its byte order mark if there is one.
  ///
  /// - Throws: a ``JSONSyntaxError`` when the text is too long or no UTF-8.
  package init(_ bytes: [UInt8]) throws(JSONSyntaxError) {
    guard bytes.count <= Self.maximumSize else {
      throw JSONSyntaxError(.documentTooLarge, at: 0, "The document is larger than 64 MiB.")
    }
    if let offset = UTF8Check.firstInvalidOffset(in: bytes) {
      throw JSONSyntaxError(.notUTF8, at: offset, "The document is not UTF-8.", hint: "Save it as UTF-8.")
    }
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The current value's JSON Pointer (RFC 6901).
  var path: String { pointer(upTo: steps.count) }

  /// The JSON Pointer of the value that is read, as far as its first `count` keys and indices.
  package func pointer(upTo count: Int) -> String {
    var pointer = ""
    for step in steps.prefix(count) {
      switch step {
      case .index(let index): pointer += "/\(index)"
      case .key(let offset): pointer += "/" + JSONPointer.escaped(key(at: offset))
      }
    }
    return pointer
  }

  /// The next byte that is not white space, or nil at the end.
  mutating func nextByte() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return bytes[position]
      }
    }
    return nil
  }

  /// What kind of value begins here; `position` is then its first byte.
  package mutating func kind() throws(JSONSyntaxError) -> Kind {
    guard let byte = nextByte() else { throw truncated() }
    switch byte {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    default: throw unexpected("a value")
    }
  }

  /// Goes into the object or array that begins here.
  package mutating func enter() throws(JSONSyntaxError) {
    guard steps.count < Self.maximumDepth else {
      throw JSONSyntaxError(
        .nestingTooDeep, at: position, "Objects and arrays are nested more than \(Self.maximumDepth) deep.")
    }
    position += 1
    isAtStart = true
    steps.append(.index(-1))
  }

  /// Goes to the next member of the object that was entered, up to its value.
  ///
  /// - Returns: the offset of its key's opening quote; nil at the object's end, which is left.
  package mutating func nextKey() throws(JSONSyntaxError) -> Int? {
    if try isEnd(UInt8(ascii: "}")) { return nil }
    guard let byte = nextByte() else { throw truncated() }
    guard byte == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
    let offset = position
    try skipString()
    guard let colon = nextByte() else { throw truncated() }
    guard colon == UInt8(ascii: ":") else { throw unexpected("`:` after a key") }
    position += 1
    steps[steps.count - 1] = .key(offset)
    return offset
  }

  /// Goes to the next element of the array that was entered; nil at the array's end, which is left.
  package mutating func nextElement() throws(JSONSyntaxError) -> Int? {
    if try isEnd(UInt8(ascii: "]")) { return nil }
    guard case .index(let index)? = steps.last else { return nil }
    steps[steps.count - 1] = .index(index + 1)
    return index + 1
  }

  /// Checks that nothing follows the document.
  package mutating func finish() throws(JSONSyntaxError) {
    if nextByte() != nil { throw unexpected("the end of the document") }
  }

  private mutating func isEnd(_ bracket: UInt8) throws(JSONSyntaxError) -> Bool {
    guard let byte = nextByte() else { throw truncated() }
    if byte == bracket {
      position += 1
      isAtStart = false
      steps.removeLast()
      return true
    }
    if isAtStart {
      isAtStart = false
    } else {
      guard byte == UInt8(ascii: ",") else {
        throw unexpected(bracket == UInt8(ascii: "}") ? "`,` or `}`" : "`,` or `]`")
      }
      position += 1
    }
    return false
  }

  /// The value that is not finished when the text ends.
  func truncated() -> JSONSyntaxError {
    if !bytes.contains(where: { $0 > 0x20 }) {
      return JSONSyntaxError(.jsonTruncated, at: bytes.count, "The document is empty.")
    }
    return JSONSyntaxError(
      .jsonTruncated, at: bytes.count, "The document ends too early.", hint: "It looks truncated: send all of it.")
  }

  /// Something else than what is expected stands at `position`.
  func unexpected(_ expected: String) -> JSONSyntaxError {
    guard position < bytes.count else { return truncated() }
    return JSONSyntaxError(.jsonSyntax, at: position, "This is not JSON: \(expected) is expected here.")
  }
}
