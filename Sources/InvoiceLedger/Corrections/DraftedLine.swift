internal import InvoiceCore
internal import InvoiceModel

/// A line of a credit note: a quantity of the invoice's line at its price.
struct DraftedLine {
  let line: InvoiceLine
  /// What it comes to: what was asked for, or less where only a higher price could make it so.
  let amount: ExactDecimal

  /// - Parameter amount: what the line is to come to.
  /// - Parameter rounding: the reason of a discount of cents.
  init(
    _ original: InvoiceLine, quantity: ExactDecimal, amount: ExactDecimal, decimals: Int, _ rounding: String
  ) throws(ArithmeticOverflow) {
    var line = original
    line.quantity = quantity
    line.statedTotal = nil
    let whole = try InvoiceArithmetic.lineAmount(
      quantity: quantity, unitPrice: line.unitPrice, priceBaseQuantity: line.priceBaseQuantity, decimals: decimals)
    // Percentages that give the amount stay percentages.
    if Self.hasPercentages(original), try InvoiceArithmetic.line(line, decimals: decimals).net == amount {
      self.line = line
      self.amount = amount
      return
    }
    let hasCharges = original.hasTerms && !original.terms.charges.isEmpty
    let reasons = original.hasTerms ? original.terms : LineTerms()
    line.discount = nil
    if original.hasTerms { (line.terms.discounts, line.terms.charges) = ([], []) }
    let discount = try whole.isNegative ? amount - whole : whole - amount
    if discount > .zero, discount <= whole.magnitude {
      let reason = original.discount?.reason ?? reasons.discounts.lazy.compactMap(\.reason).first
      line.discount = LineDiscount(.amount(discount), reason: reason ?? rounding)
      self.amount = amount
    } else if discount.isNegative, hasCharges {
      let reason = reasons.charges.lazy.compactMap(\.reason).first
      line.terms.charges = [LineAllowance(.amount(discount.magnitude), reason: reason ?? rounding)]
      self.amount = amount
    } else {
      self.amount = whole
    }
    self.line = line
  }

  /// Whether all that is taken off the line or added to it is in percent, and there is such a thing.
  private static func hasPercentages(_ line: InvoiceLine) -> Bool {
    var values = line.discount.map { [$0.value] } ?? []
    if line.hasTerms { values += (line.terms.discounts + line.terms.charges).map(\.value) }
    return !values.isEmpty
      && values.allSatisfy { value in
        if case .percent = value { true } else { false }
      }
  }
}
