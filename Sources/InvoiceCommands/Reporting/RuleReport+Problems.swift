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
    var stated: [String: [Problem]] = [:]
    var others: [Problem] = []
    for var problem in found {
      if let rule = problem.rule {
        problem.severity = .error
        if judges(rule) {
          stated[rule, default: []].append(problem)
          continue
        }
      }
      // No rule about the amount can be judged then, and the official ones stop.
      if problem.code == .notANumber { problem.severity = .error }
      others.append(problem)
    }
    let broken = findings.map { finding in
      let rule = finding.standard ?? finding.rule
      let known = finding.isBroken ? stated[rule]?.first : nil
      if known != nil { stated[rule]?.removeFirst() }
      return finding.problem(stated: known, because: reason(of: finding))
    }
    let all = (others + broken).sorted { $0.location.isBefore($1.location) }
    return Self.bounded(all) + notChecked(unknown)
  }

  /// Why a rule is asked that the document's own specification does not ask for.
  private func reason(of finding: RuleFinding) -> String? {
    let applied = applied.first { $0.rules == finding.rules }
    guard let applied, case .parties = applied.reason else { return nil }
    return "Checked: \(applied)."
  }

  /// What was not checked, and what was; nothing where all was that the document asks for.
  private func notChecked(_ unknown: [String]) -> [Problem] {
    let names = notChecked + unknown
    guard !names.isEmpty else { return [] }
    let known = applied.isEmpty ? "" : "Checked: \(applied.map(\.description).joined(separator: "; ")). "
    return [
      Problem(
        code: .rulesNotChecked, severity: .warning, path: "",
        message: "Not checked: the rules of \(names.joined(separator: ", ")).",
        hint: known + "What is not checked can be wrong.")
    ]
  }

  private static func bounded(_ problems: [Problem]) -> [Problem] {
    var list = ProblemList()
    for problem in problems { list.add(problem) }
    return list.problems
  }
}

extension RuleFinding {
  /// The finding as a problem.
  ///
  /// - Parameters:
  ///   - stated: what reading the document has found of the same.
  ///   - reason: why the rule is asked, where the document does not say so itself.
  fileprivate func problem(stated: Problem?, because reason: String?) -> Problem {
    let repeated = rule.hasPrefix("FX-") ? standard.map { " (\($0))" } : nil
    let name = [rule + (repeated ?? ""), term].compactMap(\.self).joined(separator: ", ")
    return Problem(
      code: isBroken ? .ruleFailed : .rulesNotChecked, severity: severity, path: path,
      message: stated.map { Self.renamed($0.message, to: standard == nil ? nil : name) } ?? "\(name): \(message)",
      hint: stated == nil ? reason : message, rule: rule, term: term, location: location)
  }

  /// What reading has found, with the rule that was asked in the place of that of EN 16931.
  private static func renamed(_ message: String, to name: String?) -> String {
    guard let name, let end = message.firstRange(of: ": ") else { return message }
    return name + message[end.lowerBound...]
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
