/// An opaque sRGB colour.
package struct Color: Hashable, Sendable {
  /// Components from 0 to 255.
  package var red, green, blue: UInt8

  /// A colour of sRGB.
  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour of text.
  package static let black = Color(red: 0, green: 0, blue: 0)
  /// The colour of paper.
  package static let white = Color(red: 255, green: 255, blue: 255)

  /// Reads `#rrggbb` or `#rgb`; nil for anything else.
  package init?(hex: some StringProtocol) {
    guard hex.first == "#" else { return nil }
    var digits: [UInt8] = []
    for character in hex.dropFirst() {
      guard character.isASCII, let value = character.hexDigitValue else { return nil }
      digits.append(UInt8(value))
    }
    switch digits.count {
    case 3: self.init(red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17)
    case 6:
      self.init(
        red: digits[0] << 4 | digits[1], green: digits[2] << 4 | digits[3], blue: digits[4] << 4 | digits[5])
    default: return nil
    }
  }
}
