extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// A whole number as it is written: `vatRate: 20`.
  ///
  /// There are no float literals, as the compiler would make a binary float of them first: write 5.5 as `.tenths(55)`,
  /// 9.99 as `.hundredths(9_99)`, and any other decimal as text, `ExactDecimal("0.0123")`, which is nil when it is none.
  public init(integerLiteral value: Int) { self.init(value) }

  /// So many tenths: `.tenths(55)` is 5.5.
  public static func tenths(_ count: Int) -> ExactDecimal { ExactDecimal(count, decimals: 1) }

  /// So many hundredths, cents of a euro: `.hundredths(9_99)` is 9.99.
  public static func hundredths(_ count: Int) -> ExactDecimal { ExactDecimal(count, decimals: 2) }

  /// So many thousandths: `.thousandths(1_250)` is 1.25.
  public static func thousandths(_ count: Int) -> ExactDecimal { ExactDecimal(count, decimals: 3) }
}
