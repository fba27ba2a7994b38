internal import InvoiceModel

extension RuleRun {
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  /// The text without blanks around it.
  static func trimmed(_ text: Text) -> Text { RuleText(text).trimmed.slice }

  /// How many characters there are when blanks are folded.
  static func length(_ text: Text) -> Int {
    var count = 0
    var wasBlank = false
    for byte in trimmed(text) where byte & 0xC0 != 0x80 {
      let blank = isBlank(byte)
      if !(blank && wasBlank) { count += 1 }
      wasBlank = blank
    }
    return count
  }

  static func equal(_ text: Text, _ other: Text, foldingCapitals: Bool = false) -> Bool {
    guard text.count == other.count else { return false }
    var (left, right) = (text.startIndex, other.startIndex)
    while left < text.endIndex {
      let (byte, wanted) = (text[left], other[right])
      if byte != wanted {
        let isSmall = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
        guard foldingCapitals, isSmall, byte & 0xDF == wanted else { return false }
      }
      left += 1
      right += 1
    }
    return true
  }

  /// Whether two texts are the same when blanks are folded, as XPath's normalize-space does.
  static func equalFolded(_ text: Text, _ other: Text, foldingCapitals: Bool = false) -> Bool {
    let (left, right) = (trimmed(text), trimmed(other))
    if equal(left, right, foldingCapitals: foldingCapitals) { return true }
    // Texts of the same blanks but in other numbers are rare.
    guard left.contains(where: isBlank) else { return false }
    return folded(left).withUnsafeBufferPointer { left in
      folded(right).withUnsafeBufferPointer { right in equal(left[...], right[...], foldingCapitals: foldingCapitals) }
    }
  }

  /// The text with one space for each run of blanks, and none around it.
  static func folded(_ text: Text) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in trimmed(text) {
      if !isBlank(byte) {
        bytes.append(byte)
      } else if bytes.last != 0x20 {
        bytes.append(0x20)
      }
    }
    return bytes
  }

  /// Below 0 when the first stands before the second, by the numbers of their characters.
  static func order(_ left: Text, _ right: Text) -> Int {
    if equal(left, right) { return 0 }
    return left.lexicographicallyPrecedes(right) ? -1 : 1
  }

  /// A value of XML Schema's type boolean.
  static func boolean(_ text: RuleText) -> Bool? {
    switch text.trimmed.word {
    case trueWord, oneWord: true
    case falseWord, zeroWord: false
    default: nil
    }
  }

  private static let trueWord = RuleText.word(of: "true")
  private static let oneWord = RuleText.word(of: "1")
  private static let falseWord = RuleText.word(of: "false")
  private static let zeroWord = RuleText.word(of: "0")

  /// A number as XML Schema writes decimals.
  static func decimal(_ text: Text) -> ExactDecimal? { decimal(RuleText(text)) }

  static func decimal(_ text: RuleText) -> ExactDecimal? {
    let text = text.trimmed
    // Of up to 18 digits no sum is too large; more are rare.
    guard text.count <= 18 else { return longDecimal(text.slice) }
    var position = 0
    let isNegative = text.count > 0 && text.start[0] == UInt8(ascii: "-")
    if isNegative || text.count > 0 && text.start[0] == UInt8(ascii: "+") { position = 1 }
    let first = position
    var digits = 0
    var point = -1
    while position < text.count {
      let digit = text.start[position] &- UInt8(ascii: "0")
      if digit < 10 {
        digits = digits &* 10 &+ Int(digit)
      } else if text.start[position] == UInt8(ascii: "."), point < 0 {
        point = position
      } else {
        return nil
      }
      position += 1
    }
    guard position - first > (point < 0 ? 0 : 1) else { return nil }
    return ExactDecimal(isNegative ? -digits : digits, decimals: point < 0 ? 0 : position - point - 1)
  }

  private static func longDecimal(_ text: Text) -> ExactDecimal? {
    var digits: Int128 = 0
    var scale = 0
    var hasDigits = false
    var hasPoint = false
    var isNegative = false
    var position = text.startIndex
    while position < text.endIndex {
      let byte = text[position]
      switch byte {
      case UInt8(ascii: "-") where position == text.startIndex: isNegative = true
      case UInt8(ascii: "+") where position == text.startIndex: break
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
        guard !overflow, !carry else { return nil }
        digits = sum
        hasDigits = true
        if hasPoint { scale += 1 }
      default: return nil
      }
      position += 1
    }
    guard hasDigits else { return nil }
    while scale > 0, digits % 10 == 0 { (digits, scale) = (digits / 10, scale - 1) }
    return try? ExactDecimal(significand: isNegative ? -digits : digits, scale: scale)
  }
}
