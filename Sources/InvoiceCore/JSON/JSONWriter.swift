package import InvoiceModel

/// Writes JSON that people can read: two spaces a level, one member a line, members in the order in which they come.
package struct JSONWriter {
  /// What is written so far, in UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var level = 0
  private var isAtStart = true

  /// Nothing written yet.
  package init() {}

  /// Writes an object as the value that is due; members are written by `body`.
  package mutating func object(_ body: (inout JSONWriter) -> Void) { container("{", "}", body) }

  /// Writes an array of values.
  package mutating func array<Element>(_ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void)
  {
    container("[", "]") { writer in
      for element in elements {
        writer.startEntry()
        body(&writer, element)
      }
    }
  }

  /// Writes a member whose value `body` writes.
  package mutating func member(_ key: some JSONKey, _ body: (inout JSONWriter) -> Void) {
    startEntry()
    string(key.rawValue)
    bytes += ": ".utf8
    body(&self)
  }

  /// Writes a text, when there is one.
  package mutating func member(_ key: some JSONKey, _ text: String?) {
    guard let text else { return }
    member(key) { $0.string(text) }
  }

  /// Writes a number, when there is one.
  package mutating func member(_ key: some JSONKey, _ number: ExactDecimal?, decimals: Int = 0) {
    guard let number else { return }
    member(key) { $0.bytes += number.text(minimumDecimals: decimals).utf8 }
  }

  /// Writes a day, when there is one.
  package mutating func member(_ key: some JSONKey, _ date: CalendarDate?) { member(key, date?.description) }

  /// Writes `true`, unless it is false, which every key is without being said.
  mutating func member(_ key: some JSONKey, ifTrue value: Bool) {
    if value { member(key) { $0.bytes += "true".utf8 } }
  }

  /// Writes an object, when there is something in it.
  mutating func member<Value>(_ key: some JSONKey, _ value: Value?, _ body: (inout JSONWriter, Value) -> Void) {
    guard let value else { return }
    member(key) { $0.object { body(&$0, value) } }
  }

  /// Writes an array, when there is something in it.
  mutating func member<Element>(
    _ key: some JSONKey, each elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    member(key) { $0.array(elements, body) }
  }

  /// Writes a text as the value that is due.
  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for unit in text.utf8 {
      switch unit {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0..<0x20:
        let digits = String(unit, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8
      default: bytes.append(unit)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Ends the document with a line break.
  mutating func finish() { bytes.append(0x0A) }

  private mutating func container(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
    bytes += open.utf8
    level += 1
    isAtStart = true
    body(&self)
    level -= 1
    if !isAtStart { newLine() }
    isAtStart = false
    bytes += close.utf8
  }

  private mutating func startEntry() {
    if !isAtStart { bytes.append(UInt8(ascii: ",")) }
    isAtStart = false
    newLine()
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    for _ in 0..<level { bytes += "  ".utf8 }
  }
}
