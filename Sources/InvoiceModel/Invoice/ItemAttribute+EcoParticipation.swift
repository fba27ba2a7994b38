extension ItemAttribute {
  /// What the attribute is called that holds an eco-participation: EN 16931 has no term for it. It is a thing of French
  /// law, and has its French name in every language.
  private static let ecoParticipation = "Éco-participation"

  /// The attribute that says what of a price pays for the item's disposal: `1.20 EUR`.
  package init(ecoParticipation amount: ExactDecimal, currency: Currency) {
    self.init(name: Self.ecoParticipation, value: "\(amount.text(minimumDecimals: 2)) \(currency.code)")
  }

  /// The amount, where the attribute is such a one in the currency and written as ours are.
  package func ecoParticipation(currency: String) -> ExactDecimal? {
    guard name == Self.ecoParticipation, value.hasSuffix(" " + currency) else { return nil }
    let text = String(value.dropLast(currency.count + 1))
    guard let amount = ExactDecimal(text), !amount.isNegative, amount.text(minimumDecimals: 2) == text else {
      return nil
    }
    return amount
  }
}
