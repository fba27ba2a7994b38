internal import InvoiceModel
internal import YAMLReading

extension TemplateCompiler {
  /// Parses a text, and tells what is wrong with it.
  func entries(
    of scalar: YAMLScalar, at location: Problem.Location, scope: TemplateScope, splitsLines: Bool
  ) -> [[TextPiece]] {
    let parsed = TextTemplateParser.parse(
      scalar, at: location, of: file, vocabulary: vocabulary, scope: scope, splitsLines: splitsLines)
    for problem in parsed.problems { report(problem) }
    diagnostics.count(parsed.furtherProblems)
    checkContrast(parsed.entries, in: scope, at: location)
    return parsed.entries
  }

  /// Tells what is wrong with a text.
  func report(_ problem: TextProblem) {
    diagnostics.report(problem.kind.code, problem.kind.message, hint: hint(problem.kind), at: problem.place)
  }

  private func hint(_ kind: TextProblem.Kind) -> String? {
    switch kind {
    case .markup(_, let hint): return hint
    case .unknownColor(let name):
      return NearestName.hint(String(name.prefix(80)), among: vocabulary.colors.keys.sorted())
    case .unknownStyle(let name):
      return NearestName.hint(String(name.prefix(80)), among: Self.tags + vocabulary.styles.keys.sorted())
        ?? "write `<<` for the character"
    case .unknownLabel(let key, _):
      return NearestName.of(key, among: vocabulary.labels.sorted).map { "did you mean `\($0)`?" }
    case .unknownVariable(let name, let collections):
      let known = TemplateVariable.all.values.filter { $0.collection.map(collections.contains) ?? true }
      return NearestName.of(String(name.prefix(80)), among: known.map(\.name).sorted()).map { "did you mean `\($0)`?" }
    case .variableElsewhere(_, let collection): return "put the block under `each: \(collection.rawValue)`"
    case .unknownFilter(let name, let variable):
      return NearestName.hint(String(name.prefix(80)), among: variable.kind.filters.map(\.rawValue))
    case .tagSize, .labelInLabel, .pageFilter, .filterArgument: return nil
    }
  }
}

extension TextProblem.Kind {
  fileprivate var code: ProblemCode {
    switch self {
    case .markup, .tagSize: .templateMarkup
    case .unknownColor: .templateUnknownColor
    case .unknownStyle: .templateUnknownStyle
    case .unknownLabel: .templateUnknownLabel
    case .labelInLabel, .unknownVariable, .variableElsewhere: .templateUnknownVariable
    case .unknownFilter, .pageFilter, .filterArgument: .templateUnknownFilter
    }
  }

  fileprivate var message: String {
    switch self {
    case .markup(let message, _): message
    case .tagSize: "`<size 8>` takes a size of 4 to 200 points"
    case .unknownColor(let name): "there is no color `\(name.prefix(80))`"
    case .unknownStyle(let name): "there is no tag or style `\(name.prefix(80))`"
    case .unknownLabel(let key, let file): "\(file) has no label `\(key.prefix(80))`"
    case .labelInLabel: "a label cannot hold another label"
    case .unknownVariable(let name, _): "there is no variable `\(name.prefix(80))`"
    case .variableElsewhere(let name, let collection): "`\(name)` is there only for each of `\(collection.rawValue)`"
    case .unknownFilter(let name, let variable): "`\(variable.name)` has no filter `\(name.prefix(80))`"
    case .filterArgument(let filter):
      filter.arguments.map { "`\(filter.rawValue)` takes a number from \($0.lowerBound) to \($0.upperBound)" }
        ?? "`\(filter.rawValue)` takes no number"
    case .pageFilter(let name): "`\(name)` takes no filter"
    }
  }
}
