/// The rules of a set, ready to be asked.
final class RuleBook: Sendable {
  let vocabulary: RuleVocabulary
  let program: RuleProgram
  /// The rules that elements are asked, in the order of the program's rows.
  let askedRows: [RuleRow]
  /// The contexts whose last step takes ends of names, or any.
  let broadContexts: [(name: RuleProgram.Name, context: Int32)]
  /// The paths that must not be used, which one walk finds.
  let bans: RuleBans

  /// - Parameters:
  ///   - tables: in their order.
  ///   - base: tables of other rules that these change: a context that both name is one, with the rules of both.
  ///   - omitted: rules of those that are left out.
  ///   - numbers: the rules of those that are taken, each where it is read first, with the numbers that they have here;
  ///     nil: all of them, as they are called.
  init(
    prefixes: [String: String], functions: [String: RuleFunction] = [:], _ tables: [String],
    changing base: [String] = [],
    without omitted: Set<String> = [],
    numbered numbers: [String: String]? = nil
  ) throws(RuleTableError) {
    var reader = RuleTableReader(prefixes: prefixes, functions: functions, isContinued: !base.isEmpty)
    for table in tables { try reader.read(table) }
    (reader.omitted, reader.numbers) = (omitted, numbers)
    for table in base { try reader.read(table) }
    if let missing = reader.numbers?.keys.min() {
      throw RuleTableError(line: missing, message: "No table has this rule")
    }
    // Where all that fit are asked, those without rules keep nothing from others.
    var contexts = reader.contexts.filter { $0.pattern != RuleContext.open || !$0.rows.isEmpty }
    bans = RuleBans(takingFrom: &contexts)
    vocabulary = reader.vocabulary
    program = RuleProgram(contexts, vocabulary: reader.vocabulary)
    askedRows = contexts.flatMap(\.rows)
    var broad: [(name: RuleProgram.Name, context: Int32)] = []
    for (index, context) in contexts.enumerated() {
      for path in context.paths {
        switch path.steps.last?.name {
        case .suffix(let suffix):
          broad.append((RuleProgram.Name(kind: .suffix, number: Int32(suffix)), Int32(index)))
        case .any: broad.append((RuleProgram.Name(kind: .any), Int32(index)))
        case .name, .oneOf, nil: break
        }
      }
    }
    broadContexts = broad
    models = Set((askedRows + bans.rows).map { $0.model ?? $0.id })
  }

  /// What the rules repeat or stand in the place of, and what those that do neither are called.
  let models: Set<String>

  /// All rules, in their order.
  var rows: [RuleRow] { askedRows + bans.rows }
}
