internal import InvoiceModel

/// Lays the tests of a book out as the tables of a ``RuleProgram``.
struct RuleAssembly {
  private(set) var tests: [RuleProgram.Test] = []
  private(set) var names: [RuleProgram.Name] = []
  private(set) var steps: [RuleProgram.Step] = []
  private(set) var paths: [RuleProgram.Path] = []
  private(set) var numbers: [RuleProgram.Number] = []
  private(set) var contexts: [RuleProgram.Context] = []
  private(set) var literals: [RuleProgram.Literal] = []
  private(set) var texts: [UInt8] = []
  private(set) var decimals: [ExactDecimal] = []
  private(set) var lists: [RuleCodeList] = []
  private(set) var members: [Int32] = []
  private(set) var functions: [RuleFunction] = []
  private(set) var textFunctions: [RuleTextFunction] = []
  private var rowCount: Int32 = 0

  mutating func add(_ context: RuleContext) {
    let found = context.paths.map { path($0) }
    let firstPath = append(paths: found)
    let rows = context.rows.map { test($0.test) }
    contexts.append(
      RuleProgram.Context(
        pattern: Int32(context.pattern), firstPath: firstPath, pathCount: Int32(found.count), firstRow: rowCount,
        rowCount: Int32(rows.count)))
    rowTests += rows
    rowCount += Int32(rows.count)
  }

  /// The test of each row.
  private(set) var rowTests: [Int32] = []

  /// Paths that stand side by side.
  private mutating func append(paths found: [RuleProgram.Path]) -> Int32 {
    paths += found
    return Int32(paths.count - found.count)
  }

  private mutating func append(_ list: [Int32]) -> Int32 {
    members += list
    return Int32(members.count - list.count)
  }

  private mutating func path(_ path: RulePath) -> RuleProgram.Path {
    if path.choice != .all {
      var all = path
      all.choice = .all
      return RuleProgram.Path(
        start: path.start, shape: path.choice == .one ? .one : .first, firstStep: number(of: all), stepCount: 0)
    }
    let laid = path.steps.map { step($0) }
    steps += laid
    let needed = path.neededNames
    return RuleProgram.Path(
      start: path.start, shape: Self.shape(of: path), firstStep: Int32(steps.count - laid.count),
      stepCount: Int32(laid.count), plainCount: path.start == .root ? Self.plainCount(of: path) : 0,
      firstName: needed.first, lastName: needed.last)
  }

  private static func plainCount(of path: RulePath) -> Int32 {
    Int32(
      path.steps.prefix { step in
        guard case .name = step.name else { return false }
        return step.isPlain
      }.count)
  }

  private static func shape(of path: RulePath) -> RuleProgram.Path.Shape {
    guard path.start == .here else { return .other }
    let isPlain = path.steps.allSatisfy { step in
      guard case .name = step.name else { return false }
      return step.axis == .child && step.predicates.isEmpty && step.position == nil
    }
    switch path.steps.count {
    case 0: return .here
    case 1 where isPlain: return .child
    case 2 where isPlain: return .grandchild
    case 1 where path.steps[0].axis == .attribute: return .attribute
    default: return .other
    }
  }

  private mutating func number(of path: RulePath) -> Int32 {
    let laid = self.path(path)
    return append(paths: [laid])
  }

  private mutating func step(_ step: RuleStep) -> RuleProgram.Step {
    let predicates = step.predicates.map { test($0) }
    return RuleProgram.Step(
      axis: step.axis, name: name(step.name), position: Int32(step.position ?? 0),
      firstPredicate: append(predicates), predicateCount: Int32(predicates.count),
      join: Self.isJoin(step) ? predicates[0] : -1)
  }

  /// Whether what the step takes can be looked up by its text.
  private static func isJoin(_ step: RuleStep) -> Bool {
    guard step.axis == .child || step.axis == .descendant, step.position == nil, case .name = step.name else {
      return false
    }
    switch step.predicates.first {
    case .same(let own, let other, let folding):
      return !folding.contains(.capitals) && isLookup(own, other)
    case .alike(let own, let other): return isLookup(own, other)
    default: return false
    }
  }

  private static func isLookup(_ own: RulePath, _ other: RulePath) -> Bool {
    own.start == .here && own.choice == .all && own.steps.allSatisfy(\.isPlain) && other.start == .variable
  }

  private mutating func name(_ name: RuleNameTest) -> RuleProgram.Name {
    switch name {
    case .any: RuleProgram.Name(kind: .any)
    case .name(let number): RuleProgram.Name(kind: .one, number: number)
    case .oneOf(let list): RuleProgram.Name(kind: .several, number: append(list), count: Int32(list.count))
    case .suffix(let index): RuleProgram.Name(kind: .suffix, number: Int32(index))
    }
  }

  private mutating func append(literals found: [[UInt8]]) -> Int32 {
    for text in found {
      let word = text.withUnsafeBufferPointer { RuleText($0[...]).word }
      literals.append(RuleProgram.Literal(start: Int32(texts.count), count: Int32(text.count), word: word))
      texts += text
    }
    return Int32(literals.count - found.count)
  }

  private mutating func append(_ decimal: ExactDecimal) -> Int32 {
    decimals.append(decimal)
    return Int32(decimals.count - 1)
  }

  private mutating func test(_ test: RuleTest) -> Int32 {
    let laid = laid(test)
    tests.append(laid)
    return Int32(tests.count - 1)
  }

  private mutating func laid(_ test: RuleTest) -> RuleProgram.Test {
    switch test {
    case .always: return .init(kind: .always)
    case .all(let parts), .any(let parts):
      let kind: RuleProgram.Test.Kind = if case .all = test { .all } else { .any }
      let numbers = parts.map { self.test($0) }
      return .init(kind: kind, a: append(numbers), b: Int32(numbers.count))
    case .not(let part): return .init(kind: .not, a: self.test(part))
    case .exists(let path): return .init(kind: .exists, a: number(of: path))
    case .single(let path): return .init(kind: .single, a: number(of: path))
    case .alone(let paths):
      let numbers = paths.map { number(of: $0) }
      return .init(kind: .alone, a: append(numbers), b: Int32(numbers.count))
    case .filled(let path): return .init(kind: .filled, a: number(of: path))
    case .count(let path, let comparison, let count):
      return .init(kind: .count, comparison: comparison, a: number(of: path), b: Int32(count))
    case .decimals(let path, let count): return .init(kind: .decimals, a: number(of: path), b: Int32(count))
    case .length(let path, let comparison, let count):
      return .init(kind: .length, comparison: comparison, a: number(of: path), b: Int32(count))
    case .characters(let path, let comparison, let count):
      return .init(kind: .characters, comparison: comparison, a: number(of: path), b: Int32(count))
    case .equals(let path, let texts, let folding):
      return .init(
        kind: .equals, folding: folding, a: number(of: path), b: append(literals: texts), c: Int32(texts.count))
    case .differs(let path, let text, let folding):
      return .init(kind: .differs, folding: folding, a: number(of: path), b: append(literals: [text]))
    case .isBoolean(let path, let value): return .init(kind: .isBoolean, flag: value, a: number(of: path))
    case .same(let left, let right, let folding):
      return .init(kind: .same, folding: folding, a: number(of: left), b: number(of: right))
    case .begins(let left, let right, let isTagged):
      return .init(kind: .begins, flag: isTagged, a: number(of: left), b: number(of: right))
    case .joined(let path, let function):
      textFunctions.append(function)
      return .init(kind: .joined, a: number(of: path), b: Int32(textFunctions.count - 1))
    case .other(let left, let right): return .init(kind: .other, a: number(of: left), b: number(of: right))
    case .alike(let left, let right): return .init(kind: .alike, a: number(of: left), b: number(of: right))
    case .isUniform(let path, let folding): return .init(kind: .isUniform, folding: folding, a: number(of: path))
    case .sameNumber(let left, let right): return .init(kind: .sameNumber, a: number(of: left), b: number(of: right))
    case .number(let path, let comparison, let value):
      return .init(kind: .number, comparison: comparison, a: number(of: path), b: append(value))
    case .texts(let left, let comparison, let right):
      return .init(kind: .texts, comparison: comparison, a: number(of: left), b: number(of: right))
    case .dates(let left, let comparison, let right):
      return .init(kind: .dates, comparison: comparison, a: number(of: left), b: number(of: right))
    case .isListed(let path, let list, let isExact):
      lists.append(list)
      return .init(kind: .isListed, flag: isExact, a: number(of: path), b: Int32(lists.count - 1))
    case .isNamed(let name):
      names.append(self.name(name))
      return .init(kind: .isNamed, a: Int32(names.count - 1))
    case .compare(let left, let comparison, let right):
      return .init(kind: .compare, comparison: comparison, a: number(left), b: number(right))
    case .near(let path, let comparison, let value, let isExact):
      return .init(kind: .near, comparison: comparison, flag: isExact, a: number(of: path), b: number(value))
    case .once(let part): return .init(kind: .once, a: self.test(part))
    case .binary(let left, let comparison, let right, let isExact):
      return .init(kind: .binary, comparison: comparison, flag: isExact, a: number(left), b: number(right))
    case .every(let path, let part): return .init(kind: .every, a: number(of: path), b: self.test(part))
    case .some(let path, let part): return .init(kind: .some, a: number(of: path), b: self.test(part))
    case .function(let function):
      functions.append(function)
      return .init(kind: .function, a: Int32(functions.count - 1))
    }
  }

  private mutating func number(_ number: RuleNumber) -> Int32 {
    let laid: RuleProgram.Number =
      switch number {
      case .constant(let value): .init(kind: .constant, a: append(value))
      case .value(let path): .init(kind: .value, a: self.number(of: path))
      case .either(let left, let right): .init(kind: .either, a: self.number(left), b: self.number(right))
      case .orZero(let path): .init(kind: .orZero, a: self.number(of: path))
      case .sum(let path): .init(kind: .sum, a: self.number(of: path))
      case .sumOf(let path, let part): .init(kind: .sumOf, a: self.number(of: path), b: self.number(part))
      case .count(let path): .init(kind: .count, a: self.number(of: path))
      case .cast(let part): .init(kind: .cast, a: self.number(part))
      case .rounded(let part): .init(kind: .rounded, a: self.number(part))
      case .whole(let part): .init(kind: .whole, a: self.number(part))
      case .magnitude(let part): .init(kind: .magnitude, a: self.number(part))
      case .plus(let left, let right): .init(kind: .plus, a: self.number(left), b: self.number(right))
      case .minus(let left, let right): .init(kind: .minus, a: self.number(left), b: self.number(right))
      case .times(let left, let right): .init(kind: .times, a: self.number(left), b: self.number(right))
      }
    numbers.append(laid)
    return Int32(numbers.count - 1)
  }
}
