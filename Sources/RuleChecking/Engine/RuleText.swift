/// A text as it is compared and read most: a pointer and a count take half of what a slice does.
struct RuleText {
  let start: UnsafePointer<UInt8>
  let count: Int

  /// Nobody reads or writes what it points to.
  private nonisolated(unsafe) static let nothing = UnsafePointer(UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

  init(_ start: UnsafePointer<UInt8>, _ count: Int) { (self.start, self.count) = (start, count) }

  init(_ text: RuleRun.Text) {
    start = text.base.baseAddress.map { $0 + text.startIndex } ?? Self.nothing
    count = text.count
  }

  /// A part of a document's text, which is none where the document has no text at all.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, _ first: Int32, _ end: Int32) {
    start = text.baseAddress.map { $0 + Int(first) } ?? Self.nothing
    count = Int(end - first)
  }

  /// The bytes of a text of at most seven, and above them how many; 0 of an empty one, and of a longer one: few codes are.
  var word: UInt64 {
    guard count < 8 else { return 0 }
    var word = UInt64(count) << 56
    for index in 0..<count { word |= UInt64(start[index]) << UInt64(index * 8) }
    return word
  }

  /// The same of a text of at most seven bytes.
  static func word(of text: StaticString) -> UInt64 {
    text.withUTF8Buffer { RuleText($0[...]).word }
  }

  /// The text without blanks around it.
  var trimmed: RuleText {
    var (first, end) = (0, count)
    while first < end, RuleRun.isBlank(start[first]) { first += 1 }
    while end > first, RuleRun.isBlank(start[end - 1]) { end -= 1 }
    return RuleText(start + first, end - first)
  }

  /// Whether a byte of it is a blank or another control character.
  var hasBlank: Bool {
    for index in 0..<count where start[index] <= 0x20 { return true }
    return false
  }

  /// Whether a byte of it is a small letter of ASCII.
  var hasSmall: Bool {
    for index in 0..<count where start[index] &- UInt8(ascii: "a") < 26 { return true }
    return false
  }

  var slice: RuleRun.Text { UnsafeBufferPointer(start: start, count: count)[...] }
}
