internal import ByteCoding

/// Writes XML for drawings.
struct SVGWriter {
  private(set) var bytes: [UInt8] = []

  /// Markup as it is.
  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Text, escaped.
  mutating func text(_ text: String) { XMLText.append(text, to: &bytes) }

  mutating func append(_ other: SVGWriter) { bytes.append(contentsOf: other.bytes) }

  mutating func append(_ other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }

  /// ` name="value"`, escaped.
  mutating func attribute(_ name: String, _ value: String) {
    raw(" \(name)=\"")
    text(value)
    raw("\"")
  }

  /// ` name="1.5"`
  mutating func attribute(_ name: String, _ value: Double) {
    raw(" \(name)=\"")
    number(value)
    raw("\"")
  }

  /// `#0f766e`
  static func color(_ color: Color) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let components = [color.red, color.green, color.blue]
    return "#" + String(decoding: components.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// A number to the thousandth, which no viewer shows the error of; what is no number, or out of all pages, is 0.
  mutating func number(_ value: Double) {
    append(value, places: 1000)
  }
}

extension SVGWriter {
  /// A factor or an angle, to the millionth.
  mutating func factor(_ value: Double) {
    append(value, places: 1_000_000)
  }

  /// A step of a path.
  mutating func step(_ command: String, _ numbers: [Double]) {
    raw(command)
    for (index, value) in numbers.enumerated() {
      if index > 0 { raw(" ") }
      number(value)
    }
  }

  private mutating func append(_ value: Double, places: UInt) {
    guard value.magnitude < 1e9 else { return raw("0") }
    let units = Int((value * Double(places)).rounded())
    let (whole, part) = units.magnitude.quotientAndRemainder(dividingBy: places)
    if units < 0 { raw("-") }
    raw("\(whole)")
    guard part > 0 else { return }
    var digits = "\(places + part)".dropFirst()
    while digits.last == "0" { digits.removeLast() }
    raw(".\(digits)")
  }
}
