package import InvoiceModel

extension InvoiceArithmetic {
  /// A line: round(quantity x price / base quantity), less discounts, plus charges; each of these is taken of the
  /// rounded amount and rounded itself. They have the line's sign.
  ///
  /// - Parameters:
  ///   - line: what is computed; its amounts are gross when prices include VAT.
  ///   - decimals: those of the currency.
  package static func line(_ line: InvoiceLine, decimals: Int) throws(ArithmeticOverflow) -> ComputedLine {
    let amount = try lineAmount(
      quantity: line.quantity, unitPrice: line.unitPrice, priceBaseQuantity: line.priceBaseQuantity,
      decimals: decimals)
    var computed = ComputedLine(grossAmount: amount, discount: .zero, net: amount)
    if let value = line.discount?.value {
      computed.discount = try lineDiscount(value, of: amount, decimals: decimals)
      computed.net = try amount.subtracting(computed.discount)
    }
    guard line.hasTerms else { return computed }
    let terms = line.terms
    for (allowances, isCharge) in [(terms.discounts, false), (terms.charges, true)] {
      for allowance in allowances {
        let value = try lineDiscount(allowance.value, of: amount, decimals: decimals)
        var adjustment = LineAdjustment(
          isCharge: isCharge, amount: value, reason: allowance.reason, reasonCode: allowance.reasonCode)
        if case .percent(let percent) = allowance.value { adjustment.percent = percent }
        computed.adjustments.append(adjustment)
        computed.net = try isCharge ? computed.net.adding(value) : computed.net.subtracting(value)
      }
    }
    return computed
  }
}

extension ComputedLine {
  /// The member of the item whose discounts are larger than the line; nil when none are.
  var tooLargeDiscount: String? {
    if discount.magnitude > grossAmount.magnitude { return InvoiceKeys.Item.discount.rawValue }
    guard adjustments.contains(where: { !$0.isCharge }), !net.isZero, net.isNegative != grossAmount.isNegative else {
      return nil
    }
    return InvoiceKeys.Item.discounts.rawValue
  }
}
