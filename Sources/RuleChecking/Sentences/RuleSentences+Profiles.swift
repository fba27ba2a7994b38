extension RuleSentences {
  /// The sentence of a rule about what a profile of Factur-X uses.
  static func ofProfile(_ row: RuleRow) -> Sentence? {
    if row.source == empty {
      return Sentence(
        term: nil, text: "State what belongs here, or leave it out unless the XML Schema wants it: it is empty.")
    }
    guard row.name.hasPrefix("FX-") else { return nil }
    let words = row.source.split(separator: " ")
    let text =
      switch words.first {
      case "not" where words.last == "always": "Leave this out: the profile has no use for it here."
      case "not": "Leave out \(words[1]): the profile has no use for it here."
      case "count": times(words)
      case "characters":
        if let last = words.last, last.hasPrefix("'") {
          "State one of \(last.split(separator: ",").map { $0.dropFirst().dropLast() }.joined(separator: ", "))."
        } else {
          "State a code of the profile's list \(words[1] == "." ? "here" : "as \(words[1])")."
        }
      default: "State \(row.source) here."
      }
    return Sentence(term: nil, text: text)
  }

  /// The test of what is not empty, which header elements of CII are that an invoice has to have.
  private static let empty = "* or filled ."

  /// Of `count NAME <= 1`; the name may have a condition.
  private static func times(_ words: [Substring]) -> String {
    let (name, sign, count) = (words.dropFirst().dropLast(2).joined(separator: " "), words.dropLast().last, words.last)
    let bound = sign == "=" ? "exactly" : sign == "<=" ? "at most" : "at least"
    return "State \(name) \(bound) \(count == "1" ? "once" : "\(count ?? "") times")."
  }
}
