internal import InvoiceCore
internal import InvoiceModel

/// What has not been credited yet of a line.
struct CreditableLine {
  let line: InvoiceLine
  /// What the line came to, as amounts are quoted: with VAT where prices include it.
  let amount: ExactDecimal
  /// What credit notes have taken of its quantity and amount.
  private(set) var creditedQuantity = ExactDecimal.zero
  private(set) var creditedAmount = ExactDecimal.zero

  init(_ line: InvoiceLine, _ computed: ComputedLine) {
    self.line = line
    amount = computed.quotedTotal ?? computed.net
  }

  func leftQuantity() throws(ArithmeticOverflow) -> ExactDecimal { try line.quantity - creditedQuantity }

  /// Whether a quantity is some of what is left, with its sign.
  func holds(_ quantity: ExactDecimal) throws(ArithmeticOverflow) -> Bool {
    let left = try leftQuantity()
    return !quantity.isZero && quantity.isNegative == left.isNegative && quantity.magnitude <= left.magnitude
  }

  /// What a credit of so much more of the quantity comes to, so that all of them sum to the line.
  func amount(of quantity: ExactDecimal, decimals: Int) throws(ArithmeticOverflow) -> ExactDecimal {
    guard try quantity != leftQuantity() else { return try amount - creditedAmount }
    let share = try amount.multiplied(by: creditedQuantity + quantity).divided(by: line.quantity, decimals: decimals)
    let left = try amount - creditedAmount
    let part = try share - creditedAmount
    // Amounts that were credited with other roundings leave no more than they leave.
    return part.isNegative == left.isNegative && part.magnitude <= left.magnitude ? part : part.isZero ? part : left
  }

  /// The part of the line's amount that is credited, in proportion to its quantity.
  func share(decimals: Int) throws(ArithmeticOverflow) -> ExactDecimal {
    guard !line.quantity.isZero else { return .zero }
    return try amount.multiplied(by: creditedQuantity).divided(by: line.quantity, decimals: decimals)
  }

  mutating func credit(_ quantity: ExactDecimal, _ amount: ExactDecimal) throws(ArithmeticOverflow) {
    creditedQuantity = try creditedQuantity + quantity
    creditedAmount = try creditedAmount + amount
  }

  /// How alike the line of a credit note is; nil when it cannot be of this line, or not with its quantity.
  func likeness(of credited: InvoiceLine) -> Int? {
    guard credited.description == line.description, credited.code == line.code, credited.unitPrice == line.unitPrice,
      credited.priceBaseQuantity == line.priceBaseQuantity, VATKey(credited) == VATKey(line),
      (try? holds(credited.quantity)) == true
    else { return nil }
    return (credited.terms.id == line.terms.id ? 16 : 0) + (credited.details == line.details ? 8 : 0)
      + (credited.period == line.period ? 4 : 0)
      + (credited.unit == line.unit ? 2 : 0) + (credited.discount == line.discount ? 1 : 0)
  }
}
