/// What the statement of a payment is called: `statement-12`; no number of an invoice looks like it.
enum StatementName {
  static func of(_ payment: Int64) -> String { "statement-\(payment)" }

  /// The payment that a name stands for.
  static func payment(_ name: String) -> Int64? {
    let digits = name.dropFirst("statement-".count)
    guard name.hasPrefix("statement-"), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int64(digits)
  }
}
