internal import InvoiceKit

extension RuleReport {
  /// What is wrong with a document: what reading it has found, and the rules that it breaks, in the order of the places.
  ///
  /// Where both say the same the rule is told; what reading has found of it are the values.
  ///
  /// - Parameters:
  ///   - found: what reading the document has found.
  ///   - unknown: names of rules that were asked for and that there are not.
  func problems(beside found: [Problem], unknown: [String] = []) -> [Problem] {
    let isJudged = checked.contains(.en16931)
    var stated: [String: [Problem]] = [:]
    var others: [Problem] = []
    for var problem in found {
      if let rule = problem.rule {
        problem.severity = .error
        if isJudged {
          stated[rule, default: []].append(problem)
          continue
        }
      }
      // No rule about the amount can be judged then, and the official ones stop.
      if problem.code == .notANumber { problem.severity = .error }
      others.append(problem)
    }
    let broken = findings.map { finding in
      let known = finding.isBroken ? stated[finding.rule]?.first : nil
      if known != nil { stated[finding.rule]?.removeFirst() }
      return finding.problem(stated: known)
    }
    let all = (others + broken).sorted { $0.location.isBefore($1.location) }
    return Self.bounded(all) + Self.notChecked(notChecked + unknown)
  }

  private static func bounded(_ problems: [Problem]) -> [Problem] {
    var list = ProblemList()
    for problem in problems { list.add(problem) }
    return list.problems
  }

  private static func notChecked(_ names: [String]) -> [Problem] {
    guard !names.isEmpty else { return [] }
    return [
      Problem(
        code: .rulesNotChecked, severity: .warning, path: "",
        message: "Not checked: the rules of \(names.joined(separator: ", ")).",
        hint: "What is not checked can be wrong.")
    ]
  }
}

extension RuleFinding {
  /// The finding as a problem.
  ///
  /// - Parameter stated: what reading the document has found of the same.
  fileprivate func problem(stated: Problem?) -> Problem {
    let name = [rule, term].compactMap(\.self).joined(separator: ", ")
    return Problem(
      code: isBroken ? .ruleFailed : .rulesNotChecked, severity: severity, path: path,
      message: stated?.message ?? "\(name): \(message)",
      hint: stated == nil ? nil : message, rule: rule, term: term, location: location)
  }
}

extension Problem.Location? {
  /// Whether it stands before another; what has no place stands first.
  fileprivate func isBefore(_ other: Problem.Location?) -> Bool {
    guard let self else { return other != nil }
    guard let other else { return false }
    return (self.line, self.column) < (other.line, other.column)
  }
}
