/// Discounts for early payment as XRechnung has them in the terms of payment (BT-20, BR-DE-18): a line each, as
/// `#SKONTO#TAGE=14#PROZENT=2.00#`, or with `BASISBETRAG=` and the amount that they are taken of.
enum SkontoTerms {
  /// The lines of the terms.
  static func lines(of terms: String) -> [Substring] {
    terms.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Whether a line is one of those that programs read.
  static func isTagged(_ line: Substring) -> Bool {
    line.first { !$0.isWhitespace } == "#"
  }

  /// Whether all tagged lines of the terms are discounts, and no number signs are left that a program would take for
  /// the end of one.
  static func areValid(_ terms: String) -> Bool {
    let lines = lines(of: terms)
    guard let last = lines.lastIndex(where: isTagged) else { return true }
    return lines.allSatisfy { !isTagged($0) || isDiscount($0) }
      && !lines[(last + 1)...].contains { $0.count { $0 == "#" } > 1 }
  }

  private static func isDiscount(_ line: Substring) -> Bool {
    var rest = line.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    guard take("#SKONTO#TAGE=", &rest), takeDigits(&rest) > 0, take("#PROZENT=", &rest), takeAmount(&rest) else {
      return false
    }
    if take("#BASISBETRAG=", &rest) {
      _ = take("-", &rest)
      guard takeAmount(&rest) else { return false }
    }
    return rest == "#"
  }

  private static func take(_ part: String, _ text: inout Substring) -> Bool {
    guard text.hasPrefix(part) else { return false }
    text.removeFirst(part.count)
    return true
  }

  private static func takeDigits(_ text: inout Substring) -> Int {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    text.removeFirst(digits.count)
    return digits.count
  }

  /// Digits, a point and two digits.
  private static func takeAmount(_ text: inout Substring) -> Bool {
    takeDigits(&text) > 0 && take(".", &text) && takeDigits(&text) == 2
  }
}
