/// A code list of EN 16931, kept as one text of codes between blanks so that it costs nothing until it is asked.
struct CodeList: Sendable {
  private let codes: StaticString

  /// The codes, in any order, with blanks or line ends between them.
  init(_ codes: StaticString) {
    self.codes = codes
  }

  /// Whether the list has the code, letter for letter.
  func contains(_ code: String) -> Bool {
    let wanted = Array(code.utf8)
    guard !wanted.isEmpty, !wanted.contains(where: { $0 <= UInt8(ascii: " ") }) else { return false }
    return codes.withUTF8Buffer { text in
      var start = 0
      while start < text.count {
        var end = start
        while end < text.count, text[end] > UInt8(ascii: " ") { end += 1 }
        if end - start == wanted.count, text[start..<end].elementsEqual(wanted) { return true }
        start = end + 1
      }
      return false
    }
  }
}
