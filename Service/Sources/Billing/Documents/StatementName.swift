/// What the statement of a payment is called: `statement-12`; no number of an invoice looks like it.
enum StatementName {
  static let prefix = "statement-"

  static func of(_ payment: Int64) -> String { "\(prefix)\(payment)" }

  /// The payment that a name stands for.
  static func payment(_ name: String) -> Int64? {
    let digits = name.dropFirst(prefix.count)
    guard name.hasPrefix(prefix), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int64(digits)
  }
}
