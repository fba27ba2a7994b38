internal import Billing

/// What became of the entries of a batch, in their order.
struct BotResults: Encodable {
  /// What became of one.
  struct Result: Encodable {
    /// Its place in the batch, from 0.
    var index: Int
    /// As it was given; nil where it can't be read.
    var key: String?
    /// `accepted`, `duplicate`, `conflict` or `refused`.
    var outcome: String
    /// Why it was refused.
    var problems: [FieldProblem]?
  }

  /// How many there are of each outcome.
  private(set) var counts: [String: Int] = ["accepted": 0, "duplicate": 0, "conflict": 0, "refused": 0]
  private(set) var results: [Result] = []

  mutating func append(key: String?, _ outcome: BotOutcome) { append(key, outcome.rawValue, nil) }

  mutating func append(key: String?, refusedFor problems: [FieldProblem]) { append(key, "refused", problems) }

  private mutating func append(_ key: String?, _ outcome: String, _ problems: [FieldProblem]?) {
    counts[outcome, default: 0] += 1
    results.append(Result(index: results.count, key: key, outcome: outcome, problems: problems))
  }
}
