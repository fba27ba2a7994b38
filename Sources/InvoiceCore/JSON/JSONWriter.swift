/// Writes JSON, members in the order in which they come.
package struct JSONWriter {
  /// What holds values.
  package enum Container: Sendable {
    case object, array
  }

  /// What has been written and not been taken.
  package private(set) var bytes: [UInt8] = []
  let layout: JSONLayout
  private var level = 0
  private var isAtStart = true

  /// Nothing written yet.
  package init(_ layout: JSONLayout = .indented) { self.layout = layout }

  /// Sets bytes aside for a text of about that length.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Gives what has been written, and goes on after it.
  package mutating func taken() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Begins an object or array as the value that is due.
  package mutating func begin(_ container: Container) {
    bytes.append(container == .object ? UInt8(ascii: "{") : UInt8(ascii: "["))
    level += 1
    isAtStart = true
  }

  /// Ends the object or array that was begun last.
  package mutating func end(_ container: Container) {
    level -= 1
    if !isAtStart, layout == .indented { newLine() }
    isAtStart = false
    bytes.append(container == .object ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  /// Begins a member; its value is due.
  package mutating func key(_ key: String) {
    element()
    string(key)
    bytes.append(UInt8(ascii: ":"))
    if layout != .compact { bytes.append(UInt8(ascii: " ")) }
  }

  /// Begins an element of an array; its value is due.
  package mutating func element() {
    if !isAtStart { bytes.append(UInt8(ascii: ",")) }
    switch layout {
    case .indented: newLine()
    case .spaced: if !isAtStart { bytes.append(UInt8(ascii: " ")) }
    case .compact: break
    }
    isAtStart = false
  }

  /// Writes an object as the value that is due; members are written by `body`.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    begin(.object)
    body(&self)
    end(.object)
  }

  /// Writes an array of values.
  package mutating func array<Element>(_ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void)
  {
    begin(.array)
    for value in elements {
      element()
      body(&self, value)
    }
    end(.array)
  }

  /// Writes a text as the value that is due.
  package mutating func string(_ text: String) { JSONText.append(text, to: &bytes) }

  /// Writes a text as the value that is due in which nothing needs to be escaped: letters and digits of ASCII.
  package mutating func plainString(_ text: some Sequence<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    bytes += text
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes the value that is due as it is: it is JSON already.
  package mutating func json(_ value: some Sequence<UInt8>) { bytes += value }

  /// Ends the document, or a line of it, with a line break.
  package mutating func finish() { bytes.append(0x0A) }

  private mutating func newLine() {
    bytes.append(0x0A)
    for _ in 0..<level { bytes += "  ".utf8 }
  }
}
