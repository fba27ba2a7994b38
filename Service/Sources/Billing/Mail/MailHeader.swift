/// Writes the fields of a mail's header, folded.
struct MailHeader {
  /// As long as lines are where they can be broken (RFC 5322 2.1.1 recommends 78 at most).
  private static let lineLimit = 76

  private(set) var bytes: [UInt8] = []

  /// A field whose value is words of ASCII between which lines may be broken.
  mutating func append(_ name: String, words: [String]) {
    var line = name + ":"
    for word in words {
      if line.utf8.count + 1 + word.utf8.count > Self.lineLimit, line != name + ":" {
        bytes += Array(line.utf8) + [0x0D, 0x0A]
        line = ""
      }
      line += " " + word
    }
    bytes += Array(line.utf8) + [0x0D, 0x0A]
  }

  /// A field whose value is ASCII.
  mutating func append(_ name: String, _ value: String) {
    append(name, words: value.split(separator: " ").map(String.init))
  }

  /// A field whose value is text of any script on one line.
  mutating func append(_ name: String, text: String) {
    append(name, words: Self.words(text, indent: name.utf8.count + 2, isPhrase: false))
  }

  /// A field of addresses.
  mutating func append(_ name: String, _ address: MailAddress) {
    let phrase = address.name.map { Self.words($0, indent: name.utf8.count + 2, isPhrase: true) } ?? []
    append(name, words: phrase + [phrase.isEmpty ? address.text : "<\(address.text)>"])
  }

  /// A field with parameters: those of ASCII as they are, others after RFC 2231, in pieces where they are long.
  mutating func append(_ name: String, _ value: String, parameters: [(String, String)]) {
    var words = [value]
    for (key, text) in parameters {
      for parameter in MailParameter.words(key, text) {
        words[words.count - 1] += ";"
        words.append(parameter)
      }
    }
    append(name, words: words)
  }

  private static func words(_ text: String, indent: Int, isPhrase: Bool) -> [String] {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let isPlain = words.allSatisfy { word in
      !word.isEmpty && word.utf8.count <= 60 && !word.hasPrefix("=?")
        && word.utf8.allSatisfy { isPhrase ? MailText.isAtomByte($0) : (0x21...0x7E).contains($0) }
    }
    return isPlain ? words.map(String.init) : EncodedWords.words(text, indent: indent)
  }
}
