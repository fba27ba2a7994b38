internal import InvoiceModel

/// What the lines of a credit note in one VAT group come to.
struct DraftedGroup {
  /// What was asked for.
  private(set) var asked = ExactDecimal.zero
  /// What the lines as drafted come to.
  private(set) var drafted = ExactDecimal.zero
  private(set) var count = 0

  mutating func add(_ line: DraftedLine, amount: ExactDecimal) throws(ArithmeticOverflow) {
    asked = try asked + amount
    drafted = try drafted + line.amount
    count += 1
  }
}
