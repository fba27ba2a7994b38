internal import InvoiceModel

/// The tests of a book as flat tables of plain numbers: asking them neither counts references nor copies anything.
///
/// A book lives as long as the process, and so do the tables. Unchecked, because these are C memory: they are filled before
/// anybody else has them, and only read afterwards.
struct RuleProgram: @unchecked Sendable {
  /// A test; what `a`, `b` and `c` mean depends on its kind.
  struct Test {
    enum Kind: UInt8 {
      case always, all, any, not, exists, alone, single, filled, count, decimals, length, characters, equals, differs,
        isBoolean, same
      case other, isUniform, sameNumber, number, texts, dates, isListed, isNamed, compare, near, every, some, function
      case begins, joined, alike, binary, once
    }

    var kind: Kind
    var comparison = RuleComparison.equal
    var folding: RuleFolding = []
    var flag = false
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
  }

  struct Name {
    enum Kind: UInt8 {
      case any, one, several, suffix
    }

    var kind: Kind
    var number: Int32 = 0
    var count: Int32 = 0
  }

  struct Step {
    var axis: RuleStep.Axis
    var name: Name
    var position: Int32
    var firstPredicate: Int32
    var predicateCount: Int32
    /// The test of the first predicate where it is that a text of the element is one of something else; or -1. See
    /// ``RuleRun/walkJoined(_:_:_:_:_:_:)``.
    var join: Int32
  }

  struct Path {
    /// What is common enough to be walked without asking each step what it is.
    enum Shape: UInt8 {
      /// `.`, `A`, `A/B` and `@a`, of one name each and without predicates.
      case here, child, grandchild, attribute
      case other
      /// The only and the first value at another path, whose number is `firstStep`.
      case one, first
    }

    var start: RulePath.Start
    var shape: Shape
    var firstStep: Int32
    var stepCount: Int32
    /// How many steps from the root on take children of one name each and ask nothing.
    var plainCount: Int32 = 0
    /// Two of ``RulePath/neededNames``.
    var firstName: Int32 = -1
    var lastName: Int32 = -1
  }

  struct Number {
    enum Kind: UInt8 {
      case constant, value, either, orZero, sum, sumOf, count, cast, rounded, whole, magnitude, plus, minus, times
    }

    var kind: Kind
    var a: Int32 = 0
    var b: Int32 = 0
  }

  struct Context {
    var pattern: Int32
    var firstPath: Int32
    var pathCount: Int32
    var firstRow: Int32
    var rowCount: Int32
  }

  struct Literal {
    var start: Int32
    var count: Int32
    /// The text as ``RuleText/word`` has it.
    var word: UInt64
  }

  /// A context that could be about elements of a name.
  struct Candidate {
    var context: Int32
    /// The name that the element above must have; -1: any, or none.
    var parent: Int32
  }

  let tests: UnsafePointer<Test>
  let names: UnsafePointer<Name>
  let steps: UnsafePointer<Step>
  let paths: UnsafePointer<Path>
  let numbers: UnsafePointer<Number>
  let contexts: UnsafePointer<Context>
  let literals: UnsafePointer<Literal>
  let texts: UnsafePointer<UInt8>
  let decimals: UnsafePointer<ExactDecimal>
  let lists: UnsafePointer<RuleCodeList>
  /// Numbers of tests that belong together, and of names.
  let members: UnsafePointer<Int32>
  /// The tests of the rows.
  let rowTests: UnsafePointer<Int32>
  let functions: UnsafePointer<RuleFunction>
  let textFunctions: UnsafePointer<RuleTextFunction>
  /// For each name of the vocabulary, from one start to the next: the contexts that could be about elements of it, in
  /// their order.
  let candidateStarts: UnsafePointer<Int32>
  let candidates: UnsafePointer<Candidate>
  /// For each suffix and each name of the vocabulary.
  let suffixMatches: UnsafePointer<Bool>
  let nameCount: Int

  /// - Parameters:
  ///   - contexts: with the rows that are not found by ``RuleBans``.
  ///   - vocabulary: all names.
  init(_ contexts: [RuleContext], vocabulary: RuleVocabulary) {
    var assembly = RuleAssembly()
    for context in contexts { assembly.add(context) }
    tests = Self.kept(assembly.tests)
    names = Self.kept(assembly.names)
    steps = Self.kept(assembly.steps)
    paths = Self.kept(assembly.paths)
    numbers = Self.kept(assembly.numbers)
    self.contexts = Self.kept(assembly.contexts)
    literals = Self.kept(assembly.literals)
    texts = Self.kept(assembly.texts)
    decimals = Self.kept(assembly.decimals)
    lists = Self.kept(assembly.lists)
    members = Self.kept(assembly.members)
    rowTests = Self.kept(assembly.rowTests)
    functions = Self.kept(assembly.functions)
    textFunctions = Self.kept(assembly.textFunctions)
    nameCount = vocabulary.count
    let matches = vocabulary.suffixMatches
    suffixMatches = Self.kept(matches)
    let found = Self.candidates(contexts, nameCount: nameCount, suffixMatches: matches)
    candidateStarts = Self.kept(found.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) })
    candidates = Self.kept(found.flatMap(\.self))
  }

  /// By the numbers of names.
  private static func candidates(_ contexts: [RuleContext], nameCount: Int, suffixMatches: [Bool]) -> [[Candidate]] {
    var candidates = [[Candidate]](repeating: [], count: nameCount)
    for (index, context) in contexts.enumerated() {
      var names: Set<Int> = []
      for path in context.paths {
        switch path.steps.last?.name {
        case .name(let number): names.insert(Int(number))
        case .oneOf(let numbers): names.formUnion(numbers.map(Int.init))
        case .suffix(let suffix): names.formUnion((0..<nameCount).filter { suffixMatches[suffix * nameCount + $0] })
        case .any: names.formUnion(0..<nameCount)
        case nil: break
        }
      }
      let candidate = Candidate(context: Int32(index), parent: parent(context))
      for name in names { candidates[name].append(candidate) }
    }
    return candidates
  }

  /// The only name that elements above those of a context have; -1: there is no such, or there are several.
  private static func parent(_ context: RuleContext) -> Int32 {
    guard context.paths.count == 1, let steps = context.paths.first?.steps, steps.count > 1,
      steps[steps.count - 1].axis == .child, [.child, .descendant].contains(steps[steps.count - 2].axis),
      case .name(let number) = steps[steps.count - 2].name
    else { return -1 }
    return number
  }

  private static func kept<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let pointer = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
    pointer.initialize(from: elements, count: elements.count)
    return UnsafePointer(pointer)
  }
}
