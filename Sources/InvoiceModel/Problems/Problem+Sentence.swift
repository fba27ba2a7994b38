extension Problem {
  /// A text with a capital at its start and a full stop at its end, so that all messages read alike, whoever wrote them.
  /// A name at its start (`factur-x.xml`) and what ends a sentence otherwise stay as they are.
  static func sentence(_ text: String) -> String {
    guard let last = text.utf8.last else { return text }
    var sentence = text
    let word = text.utf8.prefix { $0 != UInt8(ascii: " ") }
    if word.count < text.utf8.count, word.allSatisfy({ (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "'") }) {
      sentence = text.prefix(1).uppercased() + text.dropFirst()
    }
    let ends = Array(".!?:".utf8)
    return ends.contains(last) || text.hasSuffix("…") ? sentence : sentence + "."
  }
}
