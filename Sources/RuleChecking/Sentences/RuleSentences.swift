/// What the rules are about and what to do, in our words: one entry for a rule, whatever the syntax. Rules that say no
/// more than how often something is used have none; their sentence is made of the path.
enum RuleSentences {
  struct Sentence: Hashable {
    let term: String?
    let text: String
  }

  /// A line a rule: number, terms, what to do.
  static let table: [String: Sentence] = {
    var table: [String: Sentence] = [:]
    let lines = [model, sums, codes, syntax, national, peppol, countries, extended].joined(separator: "\n")
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      table[parts[0]] = Sentence(term: parts[1].isEmpty ? nil : parts[1], text: parts[2])
    }
    return table
  }()

  static func sentence(of row: RuleRow) -> Sentence {
    let rule = row.name
    return ofProfile(row) ?? table[rule] ?? ofFrance(rule) ?? ofGermany(rule) ?? ofCategory(rule)
      ?? ofReplaced(rule) ?? ofUse(row.source) ?? Sentence(term: nil, text: "The rule \(rule) is not met.")
  }

  private static func ofReplaced(_ rule: String) -> Sentence? {
    replaced(by: rule).flatMap { table[$0] ?? ofCategory($0) }
  }

  /// The sentence of a rule about how often something is used.
  static func ofUse(_ source: String) -> Sentence? {
    let words = source.split(separator: " ")
    switch words.first {
    case "not" where words.count == 2:
      return Sentence(term: nil, text: "Leave out \(words[1]): EN 16931 has no use for it here.")
    case "count" where words.count == 4:
      let times = words[2] == "=" ? "exactly" : "at most"
      return Sentence(term: nil, text: "State \(words[1]) \(times) \(words[3] == "1" ? "once" : "\(words[3]) times").")
    case "decimals" where words.count == 3:
      return Sentence(term: nil, text: "State the amount with at most \(words[2]) decimals.")
    case let first? where words.count == 1 && first != "always":
      return Sentence(term: nil, text: "State \(first) here.")
    default: return nil
    }
  }
}
