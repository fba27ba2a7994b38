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
    // A percentage that gives the amount stays a percentage.
    if case .percent(let percent)? = original.discount?.value,
      try whole - InvoiceArithmetic.percent(percent, of: whole, decimals: decimals) == amount
    {
      self.line = line
      self.amount = amount
      return
    }
    let discount = try whole.isNegative ? amount - whole : whole - amount
    if discount > .zero, discount <= whole.magnitude {
      line.discount = LineDiscount(.amount(discount), reason: original.discount?.reason ?? rounding)
      self.amount = amount
    } else {
      line.discount = nil
      self.amount = whole
    }
    self.line = line
  }
}
