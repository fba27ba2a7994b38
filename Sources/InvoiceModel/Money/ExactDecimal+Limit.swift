extension ExactDecimal {
  /// How many digits an amount of an invoice, a price or a quantity has before the point at most: more than any
  /// economy needs, and few enough that no sum of them overflows.
  package static let maximumAmountDigits = 15

  /// Whether the number has more digits before the point than amounts may have.
  package var isTooLargeAmount: Bool {
    // Nearly all have so few digits that the point does not matter.
    if significand.magnitude < Self.firstTooLarge { return false }
    return magnitude >= ExactDecimal(Int(Self.firstTooLarge))
  }

  private static let firstTooLarge: UInt128 = 1_000_000_000_000_000
}
