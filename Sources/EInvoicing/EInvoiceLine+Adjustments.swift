internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

extension EInvoiceLine {
  /// The line's discounts and charges beside its one `discount` as an e-invoice holds them.
  ///
  /// - Parameters:
  ///   - adjustments: net.
  ///   - total: the line's quantity x price, net, of which percentages are taken.
  ///   - path: of the line.
  static func allowances(
    _ adjustments: [LineAdjustment], of total: ExactDecimal, words: EInvoiceWording, decimals: Int, path: String
  ) -> [EInvoiceAllowance] {
    var places = (discounts: 0, charges: 0)
    return adjustments.map { adjustment in
      let member = adjustment.isCharge ? "charges/\(places.charges)" : "discounts/\(places.discounts)"
      if adjustment.isCharge { places.charges += 1 } else { places.discounts += 1 }
      return EInvoiceAllowance(
        isCharge: adjustment.isCharge, amount: adjustment.amount ?? .zero, percent: adjustment.percent, base: total,
        reason: adjustment.reason, code: adjustment.reasonCode, words: words, decimals: decimals,
        path: "\(path)/\(member)")
    }
  }

  /// The amounts without the VAT that is in them.
  static func net(
    _ adjustments: [LineAdjustment], factor: ExactDecimal, decimals: Int
  ) throws(ArithmeticOverflow) -> [LineAdjustment] {
    var net = adjustments
    for index in net.indices {
      guard let gross = net[index].amount else { continue }
      net[index].amount = try gross.multiplied(by: ExactDecimal(100)).divided(by: factor, decimals: decimals)
    }
    return net
  }

  /// Sets the prices that few lines have: BT-148 with BT-147, and what of the price pays for the item's disposal.
  ///
  /// - Parameter factor: 100 and the VAT rate when prices include VAT; nil: they don't.
  mutating func setFurtherPrices(of terms: LineTerms, factor: ExactDecimal?) throws(ArithmeticOverflow) {
    func net(_ price: ExactDecimal) throws(ArithmeticOverflow) -> ExactDecimal {
      guard let factor else { return price }
      return try price.multiplied(by: ExactDecimal(100)).divided(by: factor, decimals: 6)
    }
    ecoParticipation = try terms.ecoParticipation.map { price throws(ArithmeticOverflow) in try net(price) }
    guard var gross = try terms.grossPrice.map({ price throws(ArithmeticOverflow) in try net(price) }) else { return }
    // The net price may be that of the whole quantity.
    let base = priceBase ?? ExactDecimal(1)
    if base != source.priceBaseQuantity {
      gross = try gross.multiplied(by: base).divided(by: source.priceBaseQuantity, decimals: 6)
    }
    gross = max(gross, price)
    grossPrice = gross
    let discount = try gross.subtracting(price)
    priceDiscount = discount.isZero ? nil : discount
  }

  /// Its properties, with one that says what of the price pays for its disposal: EN 16931 has no other place for that.
  func attributes(_ terms: LineTerms, currency: Currency) -> [ItemAttribute] {
    guard let part = ecoParticipation else { return terms.attributes }
    return terms.attributes + [ItemAttribute(ecoParticipation: part, currency: currency)]
  }
}
