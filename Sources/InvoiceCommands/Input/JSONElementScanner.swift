/// Finds where the elements of a JSON array begin and end, in a text that comes in pieces.
///
/// It follows brackets and strings and nothing else: what is between them is for who reads the element.
struct JSONElementScanner {
  /// What a piece showed.
  enum Event {
    /// The element that was begun has ended.
    case element
    /// What stands at the element's place is wrong for this reason; the next piece is looked at from where the
    /// elements go on.
    case wrong(String)
    /// The same, and no element can follow.
    case broken(String)
    case needsMore
  }

  /// How far a piece was looked at.
  struct Step {
    var event: Event
    /// So many bytes need not be shown again.
    var scanned: Int
    /// Those of them that belong to the element.
    var content: Range<Int>?
  }

  private enum State {
    case beforeArray
    case beforeFirstElement
    case beforeElement
    case inContainer
    case inString
    case afterBackslash
    case inWord
    case afterElement
    case afterWrong
    case afterArray
  }

  private enum Move {
    case on
    case begin
    case endAfterByte
    case endBeforeByte
    case wrong(String)
    case broken(String)
  }

  private var state = State.beforeArray
  private var depth = 0
  private var line = 1
  /// Characters on the line so far.
  private var column = 0
  /// The line on which the element, or what is wrong, begins.
  private(set) var elementLine = 1
  /// The characters before it on that line.
  private(set) var elementColumn = 0

  /// Whether the text may end here.
  var isAtEnd: Bool { state == .afterArray }

  /// Looks at the next piece of the text, up to the end of an element.
  mutating func scan(_ bytes: UnsafeRawBufferPointer) -> Step {
    var start: Int?
    switch state {
    case .inContainer, .inString, .afterBackslash, .inWord: start = 0
    default: break
    }
    for position in 0..<bytes.count {
      let byte = bytes[position]
      switch move(byte) {
      case .on:
        break
      case .begin:
        start = position
        (elementLine, elementColumn) = (line, column)
      case .endAfterByte:
        count(byte)
        state = .afterElement
        return Step(event: .element, scanned: position + 1, content: start.map { $0..<position + 1 })
      case .endBeforeByte:
        state = .afterElement
        return Step(event: .element, scanned: position, content: start.map { $0..<position })
      case .wrong(let message):
        (elementLine, elementColumn) = (line, column)
        state = .afterWrong
        return Step(event: .wrong(message), scanned: position, content: nil)
      case .broken(let message):
        (elementLine, elementColumn) = (line, column)
        return Step(event: .broken(message), scanned: position, content: nil)
      }
      count(byte)
    }
    return Step(event: .needsMore, scanned: bytes.count, content: start.map { $0..<bytes.count })
  }

  private mutating func move(_ byte: UInt8) -> Move {
    switch state {
    case .inString:
      if byte == UInt8(ascii: "\\") { state = .afterBackslash }
      if byte == UInt8(ascii: "\"") {
        if depth == 0 { return .endAfterByte }
        state = .inContainer
      }
      return .on
    case .inContainer: return moveInContainer(byte)
    case .afterBackslash:
      state = .inString
      return .on
    case .inWord:
      return Self.isSpace(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") ? .endBeforeByte : .on
    default:
      return Self.isSpace(byte) ? .on : moveBetween(byte)
    }
  }

  private mutating func moveInContainer(_ byte: UInt8) -> Move {
    switch byte {
    case UInt8(ascii: "\""): state = .inString
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if depth == 0 { return .endAfterByte }
    default: break
    }
    return .on
  }

  /// A byte outside the elements that is no space.
  private mutating func moveBetween(_ byte: UInt8) -> Move {
    switch (state, byte) {
    case (.beforeArray, UInt8(ascii: "[")): state = .beforeFirstElement
    case (.beforeArray, _): return .broken("This is no JSON array.")
    case (.beforeFirstElement, UInt8(ascii: "]")), (.afterElement, UInt8(ascii: "]")),
      (.afterWrong, UInt8(ascii: "]")):
      state = .afterArray
    case (.afterElement, UInt8(ascii: ",")), (.afterWrong, UInt8(ascii: ",")): state = .beforeElement
    case (.afterWrong, UInt8(ascii: "{")): return begin(byte)
    case (.afterWrong, _): return .on
    case (.afterElement, _): return .wrong("This is not JSON: `,` or `]` is expected here.")
    case (.afterArray, _): return .broken("This is not JSON: nothing may follow the array.")
    case (_, UInt8(ascii: ",")), (_, UInt8(ascii: "]")):
      return .wrong("This is not JSON: an element is expected here.")
    default: return begin(byte)
    }
    return .on
  }

  private mutating func begin(_ byte: UInt8) -> Move {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): (state, depth) = (.inContainer, 1)
    case UInt8(ascii: "\""): (state, depth) = (.inString, 0)
    default: state = .inWord
    }
    return .begin
  }

  private mutating func count(_ byte: UInt8) {
    if byte == 0x0A {
      line += 1
      column = 0
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
