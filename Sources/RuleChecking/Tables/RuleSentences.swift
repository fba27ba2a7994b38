/// What the rules are about and what to do, in our words; one entry for a rule, whatever the syntax.
enum RuleSentences {
  struct Sentence {
    let term: String?
    let text: String
  }

  static func sentence(of rule: String) -> Sentence? { nil }
}
