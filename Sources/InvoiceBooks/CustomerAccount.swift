internal import ByteCoding
internal import InvoiceModel

/// The auxiliary account of a customer that nothing identifies but its name.
enum CustomerAccount {
  /// So many letters and digits of the name, and so many that make it another one than that of a similar name.
  private static let nameLength = 6
  private static let digitLength = 7

  /// `ATELIEIJAQOHH`: thirteen letters and digits, as accounting programs take them. Capital and small letters and the
  /// number of spaces do not make another customer.
  static func number(ofName name: String) -> String {
    let words = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let plain = words.unicodeScalars.flatMap { PlainText.ascii($0).utf8 }
    let letters = plain.compactMap { unit -> UInt8? in
      switch unit {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): unit - 0x20
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): unit
      default: nil
      }
    }
    return String(decoding: letters.prefix(nameLength), as: UTF8.self) + digits(of: words)
  }

  /// Of 78 thousand million numbers.
  private static func digits(of text: String) -> String {
    // Canonically equivalent texts are one name.
    let bytes = text.flatMap { character in Latin9.byte(of: character).map { [$0] } ?? Array(String(character).utf8) }
    let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    var value = SHA256.digest(of: bytes).bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var digits: [UInt8] = []
    for _ in 0..<digitLength {
      digits.append(alphabet[Int(value % 36)])
      value /= 36
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
