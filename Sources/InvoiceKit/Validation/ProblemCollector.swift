/// Gathers the problems of one document: one for each cause, and no more of them than somebody reads.
struct ProblemCollector {
  /// How many errors, and how many warnings, are kept; the others are counted.
  static let limit = 1000

  /// A problem and its place in the text, as far as it is known.
  struct Entry {
    var problem: Problem
    var offset: Int?
  }

  private(set) var entries: [Entry] = []
  private var errorCount = 0
  private var warningCount = 0
  /// Where errors are; nothing more is said about these values and what is inside them.
  private var brokenPaths: Set<String> = []
  private var warned: Set<String> = []

  /// Whether there is at least one error.
  var hasErrors: Bool { errorCount > 0 }

  /// The pointers of errors.
  var errorPaths: Set<String> { brokenPaths }

  /// Whether no more errors are kept.
  var isFull: Bool { errorCount >= Self.limit }

  /// Counts errors that are not kept.
  mutating func countErrors(_ count: Int) { errorCount += count }

  /// Takes a problem unless an error at the same place, or around it, or the same warning, has been taken before.
  mutating func add(_ problem: Problem, offset: Int? = nil) {
    guard !isBroken(problem.path) else { return }
    switch problem.severity {
    case .error:
      errorCount += 1
      guard errorCount <= Self.limit else { return }
      brokenPaths.insert(problem.path)
    case .warning:
      guard warned.count < Self.limit else {
        warningCount += 1
        return
      }
      guard warned.insert("\(problem.code) \(problem.path)").inserted else { return }
      warningCount += 1
    }
    entries.append(Entry(problem: problem, offset: offset))
  }

  /// Whether an error is at the path, or at a value around it.
  func isBroken(_ path: String) -> Bool {
    guard !brokenPaths.isEmpty else { return false }
    if brokenPaths.contains("") { return true }
    var path = Substring(path)
    while !path.isEmpty {
      if brokenPaths.contains(String(path)) { return true }
      guard let slash = path.lastIndex(of: "/") else { return false }
      path = path[..<slash]
    }
    return false
  }

  /// All problems in the order of their places, with line and column, and a last one that counts those left out.
  ///
  /// - Parameter bytes: the document's text; nil for an invoice that has none.
  func finished(in bytes: [UInt8]?) -> [Problem] {
    var problems = entries.map(\.problem)
    if let bytes {
      let pending = entries.indices.filter { entries[$0].offset == nil }
      var offsets = entries.map { $0.offset ?? 0 }
      let found = JSONLocator.offsets(of: pending.map { problems[$0].path }, in: bytes)
      for (index, offset) in zip(pending, found) { offsets[index] = offset }
      let locations = TextLocations.locations(of: offsets, in: bytes)
      for index in problems.indices { problems[index].location = locations[index] }
      let order = problems.indices.sorted { (offsets[$0], $0) < (offsets[$1], $1) }
      problems = order.map { problems[$0] }
    }
    let left = errorCount + warningCount - entries.count
    if left > 0 {
      problems.append(
        Problem(
          "more-problems", errorCount > Self.limit ? .error : .warning, path: "",
          "The document has \(left) more problem\(left == 1 ? "" : "s") that \(left == 1 ? "is" : "are") not listed.",
          hint: "Correct those above first."))
    }
    return problems
  }
}

extension ProblemCollector {
  /// Whether a problem is among those taken.
  func has(_ code: String, _ path: String) -> Bool {
    entries.contains { $0.problem.code == code && $0.problem.path == path }
  }
}
