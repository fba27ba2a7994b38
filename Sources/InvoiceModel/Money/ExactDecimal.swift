/// A decimal number held exactly, as an integer and a power of ten: `9.99` is 999 x 10^-2, never a binary float.
///
/// Trailing zeros are not kept, so equal numbers are equal values. Every operation that could leave the range throws
/// ``ArithmeticOverflow`` instead of trapping.
public struct ExactDecimal: Hashable, Sendable {
  /// The digits, with the sign.
  public let significand: Int128
  /// How many of the digits stand after the decimal point, from 0 to 30; the last of them is not 0.
  public let scale: Int

  /// The largest scale a value can have.
  public static let maximumScale = 30

  /// 0.
  public static let zero = ExactDecimal(0)

  /// The number `significand` x 10^-`scale`.
  ///
  /// - Parameter scale: a negative one multiplies.
  /// - Throws: ``ArithmeticOverflow`` when the number does not fit.
  public init(significand: Int128, scale: Int) throws(ArithmeticOverflow) {
    var significand = significand
    var scale = scale
    while scale > 0, significand % 10 == 0 {
      guard significand != 0 else {
        scale = 0
        break
      }
      significand /= 10
      scale -= 1
    }
    if scale < 0 {
      guard scale >= -38 || significand == 0 else { throw ArithmeticOverflow() }
      significand = significand == 0 ? 0 : try Self.multiplied(significand, byPowerOfTen: -scale)
      scale = 0
    }
    guard scale <= Self.maximumScale, significand != .min else { throw ArithmeticOverflow() }
    self.significand = significand
    self.scale = scale
  }

  /// A whole number.
  public init(_ integer: Int) {
    significand = Int128(integer)
    scale = 0
  }

  /// Reads a plain decimal, `-12.50`: an optional minus, digits, and at most one point between digits.
  ///
  /// Nil for anything else, an exponent or a number out of range included.
  public init?(_ text: some StringProtocol) {
    var digits: Int128 = 0
    var scale = 0
    var digitCount = 0
    var seenPoint = false
    var isNegative = false
    var previousIsDigit = false
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where offset == 0: isNegative = true
      case UInt8(ascii: ".") where !seenPoint && previousIsDigit:
        seenPoint = true
        previousIsDigit = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
        guard !overflow, !carry else { return nil }
        digits = sum
        digitCount += 1
        if seenPoint { scale += 1 }
        previousIsDigit = true
      default: return nil
      }
    }
    guard digitCount > 0, previousIsDigit,
      let value = try? ExactDecimal(significand: isNegative ? -digits : digits, scale: scale)
    else { return nil }
    self = value
  }

  /// Whether the number is 0.
  public var isZero: Bool { significand == 0 }

  /// Whether the number is below 0.
  public var isNegative: Bool { significand < 0 }

  /// The number without its sign.
  public var magnitude: ExactDecimal { isNegative ? -self : self }

  /// The number with the other sign; always in range.
  public static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(unchecked: -value.significand, scale: value.scale)
  }

  /// A number of few decimals; always in range.
  ///
  /// - Parameters:
  ///   - digits: all of them, with the sign.
  ///   - decimals: how many stand after the point, at most ``maximumScale``.
  package init(_ digits: Int, decimals: Int) {
    var (significand, scale) = (digits, decimals)
    while scale > 0, significand % 10 == 0 {
      significand /= 10
      scale -= 1
    }
    self.init(unchecked: Int128(significand), scale: scale)
  }

  private init(unchecked significand: Int128, scale: Int) {
    self.significand = significand
    self.scale = scale
  }

  /// A whole number with zeros appended; for a negative exponent nothing is taken off.
  package static func multiplied(_ value: Int128, byPowerOfTen exponent: Int) throws(ArithmeticOverflow) -> Int128 {
    guard exponent <= 38 else { throw ArithmeticOverflow() }
    var result = value
    for _ in 0..<max(exponent, 0) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { throw ArithmeticOverflow() }
      result = product
    }
    return result
  }
}
