public import InvoiceModel

extension NumberPattern {
  /// Whether there is a number that both patterns could give, on whatever days.
  public func overlaps(with other: NumberPattern) -> Bool { commonNumber(with: other) != nil }

  /// A number that both patterns could give, on whatever days; nil when there is none.
  ///
  /// It is exact: the product of two automata, each of which accepts the numbers of a pattern and nothing else.
  public func commonNumber(with other: NumberPattern) -> String? {
    NumberAutomaton(self).commonText(with: NumberAutomaton(other))
  }

  /// What is wrong with two series of one issuer that have these patterns; nil when no number could be given twice.
  public func overlap(with other: NumberPattern) -> Problem? {
    guard let number = commonNumber(with: other) else { return nil }
    return Problem(
      code: .seriesOverlap, path: "",
      message: "the patterns `\(text)` and `\(other.text)` of two series could give the same number: \(number)",
      hint: "let each begin with letters of its own")
  }
}
