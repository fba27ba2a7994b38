/// The characters that Swiss payments may have (Swiss Implementation Guidelines QR-bill 2.3, 4.1.1): Latin letters.
package enum SwissPaymentText {
  /// Characters that a simpler one stands for without loss.
  private static let simpler: [Unicode.Scalar: String] = [
    "\u{2018}": "'", "\u{2019}": "'", "\u{201A}": "'", "\u{201C}": "\"", "\u{201D}": "\"", "\u{201E}": "\"",
    "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-", "\u{2026}": "...",
    "\u{A0}": " ", "\u{2009}": " ", "\u{202F}": " ", "\u{AD}": "", "\u{2022}": "·",
  ]

  /// The text on one line, with typographic marks as simple ones.
  package static func unified(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let simple = simpler[scalar] {
        result.append(contentsOf: simple.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The first character of a text that no Swiss payment may have; nil: none.
  package static func forbidden(in text: String) -> Unicode.Scalar? { text.unicodeScalars.first { !isAllowed($0) } }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x17F, 0x218...0x21B, 0x20AC: true
    default: false
    }
  }
}
