/// A sorted list of short codes in one literal, which costs nothing at the start of a process.
package struct CodeTable: Sendable {
  /// How many bytes an entry takes, with the spaces that follow it; the last entry may lack them.
  let width: Int
  private let text: StaticString

  /// - Parameter text: entries in ASCII order, each filled up to `width` with spaces.
  init(width: Int, _ text: StaticString) {
    self.width = width
    self.text = text
  }

  /// How many codes there are.
  var count: Int { (text.utf8CodeUnitCount + width - 1) / width }

  /// All codes, in their order.
  var codes: [String] {
    text.withUTF8Buffer { bytes in
      (0..<count).map { index in
        let entry = bytes[(index * width)..<min((index + 1) * width, bytes.count)]
        return String(decoding: entry.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
      }
    }
  }

  /// Whether the code is in the list, as it is written there.
  package func contains(_ code: String) -> Bool { entry(startingWith: code, complete: true) != nil }

  /// What follows the code within its entry, `2` for `EUR` in an entry `EUR2`; nil when there is no such entry.
  func suffix(of code: String) -> String? {
    entry(startingWith: code, complete: false).map { String($0.dropFirst(code.utf8.count)) }
  }

  private func entry(startingWith code: String, complete: Bool) -> String? {
    let wanted = Array(code.utf8)
    guard !wanted.isEmpty, wanted.count < width, !wanted.contains(UInt8(ascii: " ")) else { return nil }
    return text.withUTF8Buffer { bytes -> String? in
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        let entry = bytes[(middle * width)..<min((middle + 1) * width, bytes.count)]
          .prefix { $0 != UInt8(ascii: " ") }
        if entry.starts(with: wanted) && (!complete || entry.count == wanted.count) {
          return String(decoding: entry, as: UTF8.self)
        }
        if entry.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }
}
