extension RuleParser {
  mutating func path() throws(RuleTableError) -> RulePath {
    let choice: RulePath.Choice = takes(.keyword("one")) ? .one : takes(.keyword("first")) ? .first : .all
    var path = RulePath(choice: choice)
    if takes(.symbol("$")) {
      path.start = .variable
    } else if takes(.symbol("/")) {
      path.start = .root
      path.steps.append(try step(.child))
    } else if takes(.symbol("//")) {
      path.start = .root
      path.steps.append(contentsOf: try stepsAnywhere())
    } else if takes(.symbol(".")) {
      if next == .symbol("[") { path.steps.append(try predicated(RuleStep(axis: .here))) }
    } else {
      path.steps.append(try step(.child))
    }
    while true {
      if takes(.symbol("/")) {
        path.steps.append(try step(.child))
      } else if takes(.symbol("//")) {
        path.steps.append(contentsOf: try stepsAnywhere())
      } else {
        return path
      }
    }
  }

  /// What follows `//`: elements at any depth, or attributes of elements at any depth.
  private mutating func stepsAnywhere() throws(RuleTableError) -> [RuleStep] {
    if case .attribute? = next { return [RuleStep(axis: .descendant), try step(.attribute)] }
    return [try step(.descendant)]
  }

  private mutating func step(_ axis: RuleStep.Axis) throws(RuleTableError) -> RuleStep {
    var step = RuleStep(axis: axis)
    if takes(.symbol("..")) {
      step.axis = .parent
    } else if takes(.keyword("text")) {
      step.axis = .text
    } else if case .attribute(let name)? = next {
      _ = try take()
      step.axis = .attribute
      step.name = .name(vocabulary.number(ofAttribute: name))
    } else {
      if takes(.symbol("^")) { step.axis = .ancestor }
      if takes(.symbol("<")) { step.axis = .earlier }
      if takes(.symbol("<<")) { step.axis = .preceding }
      step.name = try nameTest()
    }
    return try predicated(step)
  }

  private mutating func predicated(_ step: RuleStep) throws(RuleTableError) -> RuleStep {
    var step = step
    while takes(.symbol("[")) {
      if case .number(let text)? = next, let position = Int(text) {
        _ = try take()
        step.position = position
      } else {
        step.predicates.append(try either())
      }
      try need("]")
    }
    return step
  }

  mutating func nameTest() throws(RuleTableError) -> RuleNameTest {
    var numbers: [Int32] = []
    repeat {
      guard case .name(let written)? = next else { throw failure("A name is missing") }
      _ = try take()
      if written == "*" { return .any }
      if written.hasPrefix("*") {
        let isAny = written.hasPrefix("*:")
        let end = String(written.dropFirst(isAny ? 2 : 1))
        return .suffix(
          vocabulary.number(of: RuleSuffix(end: end, namespace: isAny ? nil : vocabulary.prefixes[""])))
      }
      guard let number = vocabulary.number(ofElement: written) else { throw failure("\(written) has no namespace") }
      numbers.append(number)
    } while takes(.symbol("|"))
    return numbers.count == 1 ? .name(numbers[0]) : .oneOf(numbers)
  }
}
