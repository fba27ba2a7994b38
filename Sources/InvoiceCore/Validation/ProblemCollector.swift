package import InvoiceModel

/// Gathers the problems of one document: one for each cause, and no more of them than somebody reads.
package struct ProblemCollector {
  private var list = ProblemList()
  /// Where errors are; nothing more is said about these values and what is inside them.
  private var brokenPaths: Set<String> = []
  private var warned: Set<String> = []

  /// No problems yet.
  package init() {}

  /// Whether there is at least one error.
  package var hasErrors: Bool { list.hasErrors }

  /// The pointers of errors.
  var errorPaths: Set<String> { brokenPaths }

  /// Whether no more errors are kept.
  var isFull: Bool { list.isFull }

  /// Counts errors that are not kept.
  mutating func countErrors(_ count: Int) { list.count(count, .error) }

  /// Takes a problem unless an error at the same place, or around it, or the same warning, has been taken before.
  package mutating func add(_ problem: Problem, offset: Int? = nil) {
    guard problem.omitted == nil else { return list.add(problem) }
    guard !isBroken(problem.path) else { return }
    if !list.isFull(problem.severity) {
      switch problem.severity {
      case .error: brokenPaths.insert(problem.path)
      case .warning: guard warned.insert("\(problem.code) \(problem.path)").inserted else { return }
      }
    }
    list.add(problem, offset: offset)
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
  package func finished(in bytes: [UInt8]?) -> [Problem] {
    let entries = list.entries
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
    return problems + [list.remainder].compactMap(\.self)
  }

  /// Whether a problem is among those taken.
  func has(_ code: ProblemCode, _ path: String) -> Bool {
    list.entries.contains { $0.problem.code == code && $0.problem.path == path }
  }
}
