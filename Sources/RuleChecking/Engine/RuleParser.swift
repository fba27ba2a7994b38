internal import InvoiceModel

/// Reads what stands in a line of a table.
struct RuleParser {
  var vocabulary: RuleVocabulary
  let functions: [String: RuleFunction]
  let line: ArraySlice<UInt8>
  private let tokens: [RuleToken]
  private var position = 0

  init(
    _ line: ArraySlice<UInt8>, vocabulary: RuleVocabulary, functions: [String: RuleFunction]
  ) throws(RuleTableError) {
    self.line = line
    self.vocabulary = vocabulary
    self.functions = functions
    tokens = try RuleToken.tokens(of: line)
  }

  /// The path of elements that rules are about, and nothing after it.
  mutating func context() throws(RuleTableError) -> RulePath {
    let path = try path()
    guard position == tokens.count else { throw failure("Here the path should end") }
    return path
  }

  /// A rule's test, and nothing after it.
  mutating func test() throws(RuleTableError) -> RuleTest {
    let test = try either()
    guard position == tokens.count else { throw failure("Here the rule should end") }
    return test
  }

  func failure(_ message: String) -> RuleTableError {
    let rest = tokens[min(position, tokens.count)...].prefix(3).map { "\($0)" }.joined(separator: " ")
    return RuleTableError(line: String(decoding: line, as: UTF8.self), message: "\(message), before \(rest)")
  }

  var next: RuleToken? { position < tokens.count ? tokens[position] : nil }

  mutating func take() throws(RuleTableError) -> RuleToken {
    guard let next else { throw failure("Something is missing") }
    position += 1
    return next
  }

  mutating func takes(_ token: RuleToken) -> Bool {
    guard next == token else { return false }
    position += 1
    return true
  }

  mutating func need(_ symbol: String) throws(RuleTableError) {
    guard takes(.symbol(symbol)) else { throw failure("\(symbol) is missing") }
  }

  mutating func either() throws(RuleTableError) -> RuleTest {
    var tests = [try both()]
    while takes(.keyword("or")) { tests.append(try both()) }
    return tests.count == 1 ? tests[0] : .any(tests)
  }

  private mutating func both() throws(RuleTableError) -> RuleTest {
    var tests = [try negated()]
    while takes(.keyword("and")) { tests.append(try negated()) }
    return tests.count == 1 ? tests[0] : .all(tests)
  }

  private mutating func negated() throws(RuleTableError) -> RuleTest {
    takes(.keyword("not")) ? .not(try negated()) : try simple()
  }

  private mutating func simple() throws(RuleTableError) -> RuleTest {
    if takes(.symbol("(")) {
      let test = try either()
      try need(")")
      return test
    }
    guard case .keyword(let word)? = next, RulePath.Choice(rawValue: word) == nil else {
      if case .function(let name)? = next {
        position += 1
        guard let function = functions[name] else { throw failure("&\(name) is unknown") }
        return .function(function)
      }
      return try comparison(of: try path())
    }
    position += 1
    switch word {
    case "always": return .always
    case "if":
      let condition = try either()
      guard takes(.keyword("then")) else { throw failure("then is missing") }
      return .any([.not(condition), try either()])
    case "alone":
      var paths = [try path()]
      while takes(.symbol(",")) { paths.append(try path()) }
      return .alone(paths)
    case "filled": return .filled(try path())
    case "count":
      let path = try path()
      return .count(path, try comparison(), try integer())
    case "length":
      let path = try path()
      return .length(path, try comparison(), try integer())
    case "characters":
      let path = try path()
      return .characters(path, try comparison(), try integer())
    case "single": return .single(try path())
    case "texts":
      let path = try path()
      guard case .function(let name) = try take(), let function = RuleTextFunction.named[name] else {
        throw failure("The function is unknown")
      }
      return .joined(path, function)
    case "decimals": return .decimals(try path(), try integer())
    case "uniform": return .isUniform(try path(), [])
    case "uniformfolded": return .isUniform(try path(), .blanks)
    case "is": return .isNamed(try nameTest())
    case "every", "some":
      let path = try path()
      try need(":")
      let test = try negated()
      return word == "every" ? .every(path, test) : .some(path, test)
    case "near", "nearexact", "nearabove":
      let path = try path()
      return .near(path, word == "nearabove" ? .lessOrEqual : .less, try number(), isExact: word == "nearexact")
    case "once": return .once(try negated())
    case "binary", "binaryexact":
      let left = try number()
      let comparison = try comparison()
      return .binary(left, comparison, try number(), isExact: word == "binaryexact")
    case "calc":
      let left = try number()
      let comparison = try comparison()
      return .compare(left, comparison, try number())
    default: throw failure("\(word) is unknown")
    }
  }

  mutating func comparison() throws(RuleTableError) -> RuleComparison {
    guard case .symbol(let symbol)? = next, let comparison = RuleComparison(rawValue: symbol) else {
      throw failure("A comparison is missing")
    }
    position += 1
    return comparison
  }

  private mutating func integer() throws(RuleTableError) -> Int {
    guard case .number(let text)? = next, let value = Int(text) else { throw failure("A number is missing") }
    position += 1
    return value
  }

  private mutating func comparison(of path: RulePath) throws(RuleTableError) -> RuleTest {
    let isExact = takes(.keyword("strictly"))
    if takes(.keyword("in")) {
      guard case .keyword(let name)? = next, let list = RuleCodeList.named[name] ?? RuleCodeList.ofFacturX[name]
      else {
        throw failure("The list is unknown")
      }
      position += 1
      return .isListed(path, list, isExact: isExact)
    }
    if isExact { throw failure("in is missing") }
    if takes(.keyword("date")) { return .dates(path, try comparison(), try self.path()) }
    if takes(.keyword("text")) { return .texts(path, try comparison(), try self.path()) }
    if takes(.keyword("begins")) { return .begins(path, try self.path(), isTagged: false) }
    if takes(.keyword("tagged")) { return .begins(path, try self.path(), isTagged: true) }
    if takes(.keyword("like")) { return .alike(path, try self.path()) }
    if takes(.symbol("==")) { return .sameNumber(path, try self.path()) }
    guard case .symbol(let symbol)? = next else { return .exists(path) }
    let foldings: [String: RuleFolding] = ["=": [], "~=": .blanks, "^=": .capitals, "~^=": [.blanks, .capitals]]
    if let folding = foldings[symbol], position + 1 < tokens.count {
      switch tokens[position + 1] {
      case .text:
        position += 1
        return .equals(path, try texts(), folding)
      case .keyword("true"), .keyword("false"):
        position += 2
        return .isBoolean(path, tokens[position - 1] == .keyword("true"))
      case .number: break
      default:
        position += 1
        return .same(path, try self.path(), folding)
      }
    }
    guard RuleComparison(rawValue: symbol) != nil else { return .exists(path) }
    let comparison = try comparison()
    if comparison == .unequal, case .text(let text)? = next {
      position += 1
      return .differs(path, Array(text.utf8), [])
    }
    if comparison == .unequal { return .other(path, try self.path()) }
    let isNegative = takes(.symbol("-"))
    guard case .number(let text)? = next, let value = ExactDecimal(text) else { throw failure("A number is missing") }
    position += 1
    return .number(path, comparison, isNegative ? -value : value)
  }

  private mutating func texts() throws(RuleTableError) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    repeat {
      guard case .text(let text)? = next else { throw failure("A text is missing") }
      position += 1
      texts.append(Array(text.utf8))
    } while takes(.symbol(","))
    return texts
  }
}
