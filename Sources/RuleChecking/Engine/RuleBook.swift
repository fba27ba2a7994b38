/// The rules of a set, ready to be asked.
struct RuleBook: Sendable {
  let vocabulary: RuleVocabulary
  let program: RuleProgram
  /// The rules that elements are asked, in the order of the program's rows.
  let askedRows: [RuleRow]
  /// For a name's number: the contexts whose last step takes it, in their order.
  let candidates: [[Int32]]
  /// The contexts whose last step takes ends of names, or any.
  let broadContexts: [(name: RuleProgram.Name, context: Int32)]
  /// The paths that must not be used, which one walk finds.
  let bans: RuleBans

  /// - Parameter tables: in their order.
  init(
    prefixes: [String: String], functions: [String: RuleFunction] = [:], _ tables: [String]
  ) throws(RuleTableError) {
    var reader = RuleTableReader(prefixes: prefixes, functions: functions)
    for table in tables { try reader.read(table) }
    var contexts = reader.contexts
    bans = RuleBans(takingFrom: &contexts)
    vocabulary = reader.vocabulary
    program = RuleProgram(contexts)
    askedRows = contexts.flatMap(\.rows)
    var candidates = [[Int32]](repeating: [], count: vocabulary.count)
    var broad: [(name: RuleProgram.Name, context: Int32)] = []
    for (index, context) in contexts.enumerated() {
      for path in context.paths {
        switch path.steps.last?.name {
        case .name(let number): candidates[Int(number)].append(Int32(index))
        case .oneOf(let numbers): for number in numbers { candidates[Int(number)].append(Int32(index)) }
        case .suffix(let suffix):
          broad.append((RuleProgram.Name(kind: .suffix, number: Int32(suffix)), Int32(index)))
        case .any: broad.append((RuleProgram.Name(kind: .any), Int32(index)))
        case nil: break
        }
      }
    }
    self.candidates = candidates
    broadContexts = broad
  }

  /// All rules, in their order.
  var rows: [RuleRow] { askedRows + bans.rows }
}
