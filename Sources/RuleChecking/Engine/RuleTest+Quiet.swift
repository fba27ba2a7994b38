/// Whether asking something never finds that a rule cannot be judged. Only what is quiet may be left out where its answer
/// changes nothing: what stops the official rules must be found all the same.
extension RuleTest {
  var isQuiet: Bool {
    switch self {
    case .always, .isNamed: true
    case .all(let parts), .any(let parts): parts.allSatisfy(\.isQuiet)
    case .not(let part): part.isQuiet
    case .exists(let path), .count(let path, _, _): path.isQuiet
    case .equals(let path, _, let folding): folding.isEmpty && path.isQuiet
    case .every(let path, let part), .some(let path, let part): path.isQuiet && part.isQuiet
    default: false
    }
  }
}

extension RulePath {
  var isQuiet: Bool { choice != .one && steps.allSatisfy(\.isQuiet) }

  /// The first and the last of the names of elements without which in the document nothing stands at the path, and nothing
  /// is asked that isn't quiet; -1: there are none.
  var neededNames: (first: Int32, last: Int32) {
    var names: (first: Int32, last: Int32) = (-1, -1)
    for step in steps {
      if let name = step.neededName { names = (names.first < 0 ? name : names.first, name) }
      // What stands behind it is only looked for where its predicates hold.
      if !step.isQuiet { break }
    }
    return names
  }
}

extension RuleStep {
  /// Whether its predicates are.
  var isQuiet: Bool { predicates.allSatisfy(\.isQuiet) }
}
