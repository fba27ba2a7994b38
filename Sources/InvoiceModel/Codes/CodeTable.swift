/// A sorted list of short codes in one literal, which costs nothing at the start of a process.
package struct CodeTable: Sendable {
  /// How many bytes an entry takes, with the spaces that follow it; the last entry may lack them.
  let width: Int
  private let text: StaticString

  /// A table.
  ///
  /// - Parameters:
  ///   - width: bytes of an entry, with the spaces that follow it.
  ///   - text: entries in ASCII order, each filled up to `width` with spaces.
  package init(width: Int, _ text: StaticString) {
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
  package func contains(_ code: String) -> Bool {
    var code = code
    return code.withUTF8 { contains($0[...]) }
  }

  /// Whether the code is in the list, as it is written there.
  package func contains(_ code: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    text.withUTF8Buffer { place(of: code, in: $0)?.isWhole ?? false }
  }

  /// What follows the code within its entry, `2` for `EUR` in an entry `EUR2`; nil when there is no such entry.
  func suffix(of code: String) -> String? {
    var code = code
    return code.withUTF8 { wanted in
      text.withUTF8Buffer { bytes in
        place(of: wanted[...], in: bytes).map { start, _ in
          let rest = bytes[(start + wanted.count)..<min(start + width, bytes.count)]
          return String(decoding: rest.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
        }
      }
    }
  }

  /// Whether a text stands anywhere in the list, codes with a blank before, between and behind them: what the official
  /// rules ask of some values, which lets part of a code pass.
  package func mentions(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = part.first else { return true }
    return text.withUTF8Buffer { bytes in
      func byte(_ index: Int) -> UInt8 {
        index > 0 && index <= bytes.count ? bytes[index - 1] : UInt8(ascii: " ")
      }
      return (0...max(0, bytes.count + 2 - part.count)).contains { start in
        byte(start) == first && part.enumerated().allSatisfy { byte(start + $0.offset) == $0.element }
      }
    }
  }

  /// Where an entry that begins with a code stands in the table: that which is the code, where there is one, else the
  /// first; nil when there is none.
  private func place(
    of code: Slice<UnsafeBufferPointer<UInt8>>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (start: Int, isWhole: Bool)? {
    guard let base = code.base.baseAddress, !code.isEmpty, code.count <= width else { return nil }
    let wanted = base + code.startIndex
    for index in 0..<code.count where wanted[index] == UInt8(ascii: " ") { return nil }
    var (low, high) = (0, count)
    var longer: Int?
    while low < high {
      let middle = (low + high) / 2
      let start = middle * width
      let length = min(width, bytes.count - start)
      var index = 0
      while index < code.count, index < length, bytes[start + index] == wanted[index] { index += 1 }
      if index == code.count {
        if index == length || bytes[start + index] == UInt8(ascii: " ") { return (start, true) }
        // A shorter entry stands before longer ones that begin like it.
        (longer, high) = (start, middle)
      } else if index == length || bytes[start + index] < wanted[index] {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return longer.map { ($0, false) }
  }
}
