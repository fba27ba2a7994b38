internal import ByteCoding

/// Text of any script in a header's ASCII (RFC 2047).
enum EncodedWords {
  private enum Form: String { case quoted = "Q", base64 = "B" }

  /// As long as a line with an encoded word may be; a word is shorter by one.
  private static let lineLimit = 76
  private static let frame = "=?utf-8?Q??=".utf8.count

  /// A text as words that go on lines of their own, each one whole characters.
  ///
  /// - Parameter indent: how much of the first line is taken, the colon and the space included.
  static func words(_ text: String, indent: Int) -> [String] {
    let form = quotedLength(text.utf8) <= (text.utf8.count + 2) / 3 * 4 ? Form.quoted : .base64
    var words: [String] = []
    var word: [UInt8] = []
    var room = lineLimit - max(1, min(indent, 40)) - frame
    for piece in pieces(of: text) {
      if !word.isEmpty, length(word + piece, form) > room {
        words.append(framed(word, form))
        word = []
        room = lineLimit - 1 - frame
      }
      word += piece
    }
    if !word.isEmpty || words.isEmpty { words.append(framed(word, form)) }
    return words
  }

  /// The characters; those that are longer than a word (an emoji of a whole family with marks) by their scalars.
  private static func pieces(of text: String) -> [[UInt8]] {
    text.flatMap { character -> [[UInt8]] in
      let bytes = Array(character.utf8)
      return bytes.count <= 8 ? [bytes] : character.unicodeScalars.map { Array(String($0).utf8) }
    }
  }

  private static func length(_ bytes: [UInt8], _ form: Form) -> Int {
    form == .quoted ? quotedLength(bytes) : (bytes.count + 2) / 3 * 4
  }

  private static func quotedLength(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 + (isPlain($1) || $1 == 0x20 ? 1 : 3) }
  }

  /// What stands for itself wherever a word may stand (RFC 2047 5, rule 3).
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!*+-/".utf8.contains(byte)
    }
  }

  private static func framed(_ bytes: [UInt8], _ form: Form) -> String {
    var text: [UInt8] = []
    switch form {
    case .base64: text = Base64.encoded(bytes)
    case .quoted:
      for byte in bytes {
        if byte == 0x20 {
          text.append(UInt8(ascii: "_"))
        } else if isPlain(byte) {
          text.append(byte)
        } else {
          QuotedPrintable.append(byte, to: &text)
        }
      }
    }
    return "=?utf-8?\(form.rawValue)?\(String(decoding: text, as: UTF8.self))?="
  }
}
