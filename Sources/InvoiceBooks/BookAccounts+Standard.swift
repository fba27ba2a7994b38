internal import InvoiceModel

/// The accounts of a French business that has said nothing else: the digit after 4457 1, 706 and 707 is one for each
/// rate, so that the VAT return is read off the balances. The table of rates has the digits.
extension BookAccounts {
  static let standardGoods = Account("707000", "Ventes de marchandises")
  static let standardServices = Account("706000", "Prestations de services")
  static let standardVAT = Account("445710", "TVA collectée")

  static func goods(_ category: VATCategory, _ rate: ExactDecimal) -> Account {
    revenue(standardGoods, category, rate)
  }

  static func services(_ category: VATCategory, _ rate: ExactDecimal) -> Account {
    revenue(standardServices, category, rate)
  }

  static func vat(_ rate: ExactDecimal) -> Account {
    guard let digit = digit(of: rate) else { return standardVAT }
    return Account("44571\(digit)", "\(standardVAT.label) \(percent(rate))")
  }

  private static func revenue(_ base: Account, _ category: VATCategory, _ rate: ExactDecimal) -> Account {
    let (digit, name): (Int, String)
    switch category {
    case .reverseCharge: (digit, name) = (6, "autoliquidation")
    case .intraCommunity: (digit, name) = (7, "livraisons intracommunautaires")
    case .export: (digit, name) = (8, "exportations")
    case .exempt, .zeroRated, .outOfScope, .canaryIslands, .ceutaAndMelilla, .splitPayment, .unknown:
      (digit, name) = (9, "sans TVA")
    case .standard:
      guard let rateDigit = Self.digit(of: rate) else { return base }
      (digit, name) = (rateDigit, percent(rate))
    }
    return Account("\(base.number.prefix(3))\(digit)00", "\(base.label) \(name)")
  }

  private static func digit(of rate: ExactDecimal) -> Int? {
    Jurisdiction.france.vat.rates.first { $0.rate == rate && $0.ledgerDigit != nil }?.ledgerDigit
  }

  private static func percent(_ rate: ExactDecimal) -> String {
    rate.textWithComma(minimumDecimals: 0) + " %"
  }
}
