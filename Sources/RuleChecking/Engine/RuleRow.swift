internal import InvoiceModel
internal import Synchronization

/// A rule of a table.
final class RuleRow: Sendable {
  let id: String
  /// What the table calls the rule; another name where a set has rules of others under numbers of its own.
  let name: String
  let severity: Severity
  let test: RuleTest
  /// What the table says of it.
  let source: String
  /// Made when it is asked for first: most rules are never broken, and others in every document of a sender.
  private let known = Mutex<RuleSentences.Sentence?>(nil)

  init(id: String, name: String, severity: Severity, test: RuleTest, source: String) {
    (self.id, self.name, self.severity, self.test, self.source) = (id, name, severity, test, source)
  }

  /// The rule that it repeats under another number, or in whose place it stands; most are of EN 16931.
  var model: String? { RuleSentences.replaced(by: name) ?? (id == name ? nil : name) }

  /// What the rule is about and what to do.
  var sentence: RuleSentences.Sentence {
    known.withLock { known in
      if let known { return known }
      let made = RuleSentences.sentence(of: self)
      known = made
      return made
    }
  }
}
