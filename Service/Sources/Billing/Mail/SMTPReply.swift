/// The last thing a mail server has said (RFC 5321 4.2), without addresses.
struct SMTPReply: Hashable, Sendable {
  /// How much of it is kept.
  private static let limit = 300

  /// Three digits; 0: nothing was said.
  let code: Int
  /// Code, enhanced code where there is one, and words.
  let text: String

  /// What was said, from all lines of the dialogue that the server has sent.
  ///
  /// - Parameter recipient: whose address is not to be repeated.
  init(lines: [String], recipient: MailAddress) {
    // After a refusal libcurl takes its leave before it is back; that answer says nothing of the mail.
    let lines = lines.filter { Self.code(of: $0) != 221 }
    let last = lines.last(where: { Self.code(of: $0) != nil })
    let code = last.flatMap(Self.code) ?? 0
    // The lines of one reply begin with one code; all but its last have a hyphen after it.
    var words: [Substring] = []
    if let end = lines.lastIndex(where: { Self.code(of: $0) != nil }) {
      words.append(Self.words(of: lines[end]))
      for line in lines[..<end].reversed() {
        guard Self.code(of: line) == code, line.dropFirst(3).first == "-" else { break }
        words.insert(Self.words(of: line), at: 0)
      }
    }
    var whole = ""
    var enhanced: Substring?
    for var line in words {
      // Each line repeats the enhanced code.
      if let first = line.split(separator: " ").first, Self.isEnhancedCode(first) {
        if enhanced == first { line = line.dropFirst(first.count) }
        enhanced = first
      }
      whole += " " + line
    }
    self.code = code
    let clean = Self.withoutAddresses(whole, local: recipient.local)
    self.text = code == 0 ? "" : String("\(code) \(clean)".prefix(Self.limit))
  }

  /// Words that are, or hold, an address become dots.
  static func withoutAddresses(_ text: String, local: String) -> String {
    let separators = " <>()[]{}\"';,"
    var (result, word) = ("", "")
    func take() {
      let bare = word.hasSuffix(".") || word.hasSuffix(":") ? String(word.dropLast()) : word
      let isAddress = word.contains("@") || bare.lowercased() == local.lowercased()
      result += isAddress ? "…" : word
      word = ""
    }
    for character in text {
      if separators.contains(character) || character.isWhitespace {
        take()
        let isSpace = character.isWhitespace
        if !isSpace || result.last != " " { result.append(isSpace ? " " : character) }
      } else if MailText.isOneLine(String(character)) {
        word.append(character)
      }
    }
    take()
    return result.split(separator: " ").joined(separator: " ")
  }

  private static func code(of line: String) -> Int? {
    let digits = line.utf8.prefix(3)
    guard digits.count == 3, let code = Int(line.prefix(3)), (200...599).contains(code) else { return nil }
    return code
  }

  private static func words(of line: String) -> Substring { line.dropFirst(4) }

  /// `5.1.1` (RFC 3463).
  private static func isEnhancedCode(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && "245".contains(text.prefix(1))
      && parts.allSatisfy { (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
