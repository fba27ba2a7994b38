internal import InvoiceModel

/// What a rule asks of an element. With several values at a path, one that fits is enough, as in XPath.
indirect enum RuleTest: Sendable {
  case always
  case all([RuleTest])
  case any([RuleTest])
  case not(RuleTest)
  case exists(RulePath)
  /// Holds always; where there are several at these paths together, the rule can't be judged.
  case alone([RulePath])
  /// Holds always; where there is not just one, the rule can't be judged.
  case single(RulePath)
  /// There is something but blanks.
  case filled(RulePath)
  case count(RulePath, RuleComparison, Int)
  /// At most so many characters after the point.
  case decimals(RulePath, Int)
  /// How many characters there are, blanks folded.
  case length(RulePath, RuleComparison, Int)
  /// How many characters there are.
  case characters(RulePath, RuleComparison, Int)
  case equals(RulePath, [[UInt8]], RuleFolding)
  case differs(RulePath, [UInt8], RuleFolding)
  case isBoolean(RulePath, Bool)
  case same(RulePath, RulePath, RuleFolding)
  /// A text begins with the first of others, or with this between two #.
  case begins(RulePath, RulePath, isTagged: Bool)
  /// What a function says of all texts together.
  case joined(RulePath, RuleTextFunction)
  case other(RulePath, RulePath)
  /// The only texts are the same with blanks folded; what is not there is as an empty text.
  case alike(RulePath, RulePath)
  /// All values are the same.
  case isUniform(RulePath, RuleFolding)
  case sameNumber(RulePath, RulePath)
  case number(RulePath, RuleComparison, ExactDecimal)
  /// The texts in the order of their characters.
  case texts(RulePath, RuleComparison, RulePath)
  /// The dates in their order.
  case dates(RulePath, RuleComparison, RulePath)
  /// Its text is a code of the list; blanks around it don't matter unless it is exact.
  case isListed(RulePath, RuleCodeList, isExact: Bool)
  case isNamed(RuleNameTest)
  case compare(RuleNumber, RuleComparison, RuleNumber)
  /// The value is less than 1 away from a number, or with ``RuleComparison/lessOrEqual`` also 1 above it; see
  /// ``RuleRun/isNear(_:_:)``.
  case near(RulePath, RuleComparison, RuleNumber, isExact: Bool)
  /// A number that is computed in binary floating point, and one that is not; see ``RuleRun/holdsOfBinary(_:_:)``.
  case binary(RuleNumber, RuleComparison, RuleNumber, isExact: Bool)
  case every(RulePath, RuleTest)
  case some(RulePath, RuleTest)
  case function(RuleFunction)
  /// A test of the document as a whole, which is asked once, whatever element it is asked of.
  case once(RuleTest)
}
