/// What the rules are about and what to do, in our words; one entry for a rule, whatever the syntax.
enum RuleSentences {
  struct Sentence: Hashable {
    let term: String?
    let text: String
  }

  static func sentence(of row: RuleRow) -> Sentence {
    Sentence(term: nil, text: "The rule \(row.id) is not met.")
  }
}
