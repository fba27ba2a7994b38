internal import InvoiceModel

extension RuleParser {
  mutating func number() throws(RuleTableError) -> RuleNumber {
    var result = try product()
    while true {
      if takes(.symbol("+")) {
        result = .plus(result, try product())
      } else if takes(.symbol("-")) {
        result = .minus(result, try product())
      } else {
        return result
      }
    }
  }

  private mutating func product() throws(RuleTableError) -> RuleNumber {
    var result = try factor()
    while takes(.symbol("*")) { result = .times(result, try factor()) }
    return result
  }

  private mutating func factor() throws(RuleTableError) -> RuleNumber {
    switch try take() {
    case .symbol("("):
      let result = try number()
      try need(")")
      return result
    case .symbol("-"): return .minus(.constant(0), try factor())
    case .number(let text):
      guard let value = ExactDecimal(text) else { throw failure("\(text) is no number") }
      return .constant(value)
    case .keyword("value"):
      let value = RuleNumber.value(try path())
      return takes(.keyword("else")) ? .either(value, try factor()) : value
    case .keyword("orzero"): return .orZero(try path())
    case .keyword("sum"):
      let path = try path()
      return takes(.symbol(":")) ? .sumOf(path, try factor()) : .sum(path)
    case .keyword("count"): return .count(try path())
    case .keyword("cast"): return .cast(try factor())
    case .keyword("round"): return .rounded(try factor())
    case .keyword("whole"): return .whole(try factor())
    case .keyword("abs"): return .magnitude(try factor())
    default: throw failure("A number is missing")
    }
  }
}
