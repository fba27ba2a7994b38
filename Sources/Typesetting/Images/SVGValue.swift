/// Values of a drawing, read as far as it takes to know that they are what they should be and how large they are.
enum SVGValue {
  /// Numbers with blanks and commas between them; nil for anything else, and for a number beyond the limit.
  static func numbers(_ text: String) -> [Double]? { scan(text, letters: []) }

  /// The numbers of a path's data.
  static func path(_ text: String) -> [Double]? { scan(text, letters: Set("MmLlHhVvCcSsQqTtAaZz".utf8)) }

  private static func scan(_ text: String, letters: Set<UInt8>) -> [Double]? {
    var numbers: [Double] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x2C || byte == 0x0A || byte == 0x0D || byte == 0x09 || letters.contains(byte) {
        index += 1
        continue
      }
      guard let end = end(ofNumberAt: index, in: bytes),
        let number = Double(String(decoding: bytes[index..<end], as: UTF8.self)), abs(number) <= SVGLimits.number
      else { return nil }
      numbers.append(number)
      index = end
    }
    return numbers
  }

  private static func end(ofNumberAt start: Int, in bytes: [UInt8]) -> Int? {
    var index = start
    func isDigit() -> Bool { index < bytes.count && (0x30...0x39).contains(bytes[index]) }
    func isOne(of signs: String) -> Bool { index < bytes.count && signs.utf8.contains(bytes[index]) }
    if isOne(of: "+-") { index += 1 }
    var count = 0
    while isDigit() { (index, count) = (index + 1, count + 1) }
    if isOne(of: ".") {
      index += 1
      while isDigit() { (index, count) = (index + 1, count + 1) }
    }
    guard count > 0, count <= 40 else { return nil }
    if isOne(of: "eE") {
      let mantissa = index
      index += 1
      if isOne(of: "+-") { index += 1 }
      let digits = index
      while isDigit() { index += 1 }
      // What follows may be another unit, `em`.
      if index == digits { index = mantissa }
    }
    return index
  }

  /// How many pixels a unit has, 96 to an inch (CSS Values 3, 5.2).
  private static let units: [String: Double] = [
    "": 1, "px": 1, "pt": 96.0 / 72, "pc": 16, "in": 96, "mm": 96 / 25.4, "cm": 96 / 2.54, "Q": 96 / 101.6,
  ]

  /// A length in pixels, or in percent; nil for anything else: what depends on a font has no size here.
  static func length(_ text: String) -> (value: Double, isPercent: Bool)? {
    let text = SVGStyleSheet.trimmed(text[...])
    let bytes = Array(text.utf8)
    guard let end = end(ofNumberAt: 0, in: bytes),
      let number = Double(String(decoding: bytes[..<end], as: UTF8.self))
    else { return nil }
    let unit = String(decoding: bytes[end...], as: UTF8.self)
    let isPercent = unit == "%"
    guard let factor = isPercent ? 1 : units[unit], abs(number * factor) <= SVGLimits.number else { return nil }
    return (number * factor, isPercent)
  }

  /// As it is written again.
  static func text(_ length: (value: Double, isPercent: Bool)) -> String {
    "\(length.value)\(length.isPercent ? "%" : "")"
  }

  /// The largest factor by which a transformation makes something larger; nil when it is none.
  static func growth(_ text: String) -> Double? {
    var growth = 1.0
    var rest = text[...]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      guard !rest.isEmpty else { return growth }
      guard let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")"),
        let numbers = numbers(String(rest[rest.index(after: open)..<close])), !numbers.isEmpty
      else { return nil }
      switch SVGStyleSheet.trimmed(rest[..<open]) {
      case "translate" where numbers.count <= 2: break
      case "rotate" where numbers.count == 1 || numbers.count == 3: break
      case "scale" where numbers.count <= 2: growth *= max(1, numbers.map(abs).max() ?? 1)
      case "skewX" where numbers.count == 1 && abs(numbers[0]) <= 80: growth *= 8
      case "skewY" where numbers.count == 1 && abs(numbers[0]) <= 80: growth *= 8
      case "matrix" where numbers.count == 6: growth *= max(1, 2 * (numbers[..<4].map(abs).max() ?? 1))
      default: return nil
      }
      guard growth <= SVGLimits.number else { return nil }
      rest = rest[rest.index(after: close)...]
    }
  }

  /// The name in `url(#name)`; nil for anything else.
  static func reference(_ text: String) -> String? {
    let text = SVGStyleSheet.trimmed(text[...])
    guard text.hasPrefix("url("), text.hasSuffix(")") else { return nil }
    var inner = SVGStyleSheet.trimmed(text.dropFirst(4).dropLast())
    for quote in ["\"", "'"] where inner.count > 2 && inner.hasPrefix(quote) && inner.hasSuffix(quote) {
      inner = String(inner.dropFirst().dropLast())
    }
    return inner.hasPrefix("#") && isName(String(inner.dropFirst())) ? String(inner.dropFirst()) : nil
  }

  /// Whether a text can be an identifier, as it is written again.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 200
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType == .decimal || "-_.:".unicodeScalars.contains($0)
      }
  }

  /// Whether a text is a color: a name, `#0f766e`, `rgb(…)`.
  static func isColor(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 100
      && text.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"), UInt8(ascii: "("), UInt8(ascii: ")"),
          UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "%"), UInt8(ascii: " "), UInt8(ascii: "-"):
          true
        default: false
        }
      } && !text.lowercased().contains("url")
  }

  /// Whether a text is words of letters.
  static func isWords(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 100
      && text.utf8.allSatisfy {
        $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
      }
  }
}
