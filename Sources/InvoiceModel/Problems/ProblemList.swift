/// Problems of one origin in the order in which they were found: no more of them than somebody reads, so that their
/// memory is bounded whatever the input is. Those beyond the limit are counted.
///
/// Errors and warnings have limits of their own: no number of warnings keeps an error from being told.
package struct ProblemList {
  /// How many errors, and how many warnings, are kept.
  package static let limit = 1000

  /// A problem and its place in a text, as far as it is known.
  package struct Entry {
    /// The problem.
    package var problem: Problem
    /// The byte of the text that it is about; nil where its path says the place.
    package var offset: Int?
  }

  /// Those that are kept.
  package private(set) var entries: [Entry] = []
  private(set) var errorCount = 0
  private(set) var warningCount = 0
  private var keptErrorCount = 0

  /// Whether there is at least one error.
  package var hasErrors: Bool { errorCount > 0 }

  /// Whether further errors are only counted.
  package var isFull: Bool { keptErrorCount >= Self.limit }

  /// Whether further problems of a severity are only counted.
  package func isFull(_ severity: Severity) -> Bool {
    severity == .error ? isFull : entries.count - keptErrorCount >= Self.limit
  }

  /// Adds a problem, or counts it. What another list has left out is counted here too.
  package mutating func add(_ problem: Problem, offset: Int? = nil) {
    guard problem.omitted == nil else { return count(problem.omitted) }
    let isKept = !isFull(problem.severity)
    count(1, problem.severity)
    guard isKept else { return }
    if problem.severity == .error { keptErrorCount += 1 }
    entries.append(Entry(problem: problem, offset: offset))
  }

  /// Adds problems.
  mutating func add(_ problems: some Sequence<Problem>) {
    for problem in problems { add(problem) }
  }

  /// Counts problems that are not kept.
  package mutating func count(_ count: Int, _ severity: Severity) {
    if severity == .error { errorCount += count } else { warningCount += count }
  }

  private mutating func count(_ omitted: Problem.Omitted?) {
    errorCount += omitted?.errors ?? 0
    warningCount += omitted?.warnings ?? 0
  }

  /// Whether a problem of a code is among those kept.
  func has(_ code: ProblemCode) -> Bool { entries.contains { $0.problem.code == code } }

  /// The problems kept, and a last one that counts the others.
  package var problems: [Problem] { entries.map(\.problem) + [remainder].compactMap(\.self) }

  /// Counts those that are not kept; nil when there are none.
  package var remainder: Problem? {
    let errors = errorCount - keptErrorCount
    let warnings = warningCount - (entries.count - keptErrorCount)
    let left = errors + warnings
    guard left > 0 else { return nil }
    let parts = [(errors, "more error"), (warnings, "more warning")].filter { $0.0 > 0 }
    let words = parts.map { Counted.text($0.0, $0.1) }.joined(separator: " and ")
    var problem = Problem(
      code: .moreProblems, severity: errors > 0 ? .error : .warning, path: "",
      message: "There \(left == 1 ? "is" : "are") \(words) that \(left == 1 ? "is" : "are") not listed.",
      hint: errors > 0 ? "Correct those above first." : nil)
    problem.omitted = Problem.Omitted(errors: errors, warnings: warnings)
    return problem
  }

  /// No problems yet.
  package init() {}

  /// The same problems within the limits, and one that counts those beyond.
  package static func bounded(_ problems: [Problem]) -> [Problem] {
    // A list that leaves something out is longer than this.
    guard problems.count > limit else { return problems }
    var list = ProblemList()
    list.add(problems)
    return list.problems
  }
}
