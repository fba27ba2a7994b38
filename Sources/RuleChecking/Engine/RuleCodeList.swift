/// A list of codes that a rule asks for: sorted entries of one width in one literal, which costs nothing at the start.
struct RuleCodeList: Sendable {
  /// How many bytes an entry takes with the spaces that fill it; the last may lack them.
  private let width: Int
  private let text: StaticString

  init(width: Int, _ text: StaticString) {
    self.width = width
    self.text = text
  }

  func contains(_ code: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard !code.isEmpty, code.count <= width, !code.contains(UInt8(ascii: " ")) else { return false }
    return text.withUTF8Buffer { bytes in
      var low = 0
      var high = (bytes.count + width - 1) / width
      while low < high {
        let middle = (low + high) / 2
        switch Self.order(bytes[(middle * width)..<min((middle + 1) * width, bytes.count)], code) {
        case 0: return true
        case ..<0: low = middle + 1
        default: high = middle
        }
      }
      return false
    }
  }

  /// Whether a text stands anywhere in the list, codes with a blank before, between and behind them: what the official
  /// rules ask of some values, which lets part of a code pass.
  func mentions(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
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

  /// Below 0 when the entry stands before the code.
  private static func order(
    _ entry: Slice<UnsafeBufferPointer<UInt8>>, _ code: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int {
    var index = code.startIndex
    for byte in entry {
      if byte == UInt8(ascii: " ") { return index == code.endIndex ? 0 : -1 }
      if index == code.endIndex { return 1 }
      if byte != code[index] { return byte < code[index] ? -1 : 1 }
      index += 1
    }
    return index == code.endIndex ? 0 : -1
  }
}
