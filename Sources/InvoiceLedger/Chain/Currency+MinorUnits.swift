public import InvoiceModel

extension Currency {
  /// An amount in minor units: cents of a euro.
  ///
  /// - Throws: ``ArithmeticOverflow`` when it has further decimals or is beyond 64 bits.
  public func minorUnits(of amount: ExactDecimal) throws(ArithmeticOverflow) -> Int64 {
    guard amount.scale <= minorUnitDigits else { throw ArithmeticOverflow() }
    let digits = try amount.digits(atScale: minorUnitDigits)
    guard let units = Int64(exactly: digits) else { throw ArithmeticOverflow() }
    return units
  }

  /// The amount of so many minor units.
  public func amount(of minorUnits: Int64) -> ExactDecimal {
    (try? ExactDecimal(significand: Int128(minorUnits), scale: minorUnitDigits)) ?? .zero
  }
}
