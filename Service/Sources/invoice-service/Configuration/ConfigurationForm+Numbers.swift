internal import InvoiceKit

extension ConfigurationForm where Value == Int64 {
  /// A whole number of a range.
  static func number(_ range: ClosedRange<Int64>) -> Self {
    let name = "whole number from \(range.lowerBound) to \(range.upperBound)"
    return Self(name) { value in
      guard let text = value.scalar else { return nil }
      guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }) else {
        value.report(.wrongType, "this is no whole number", hint: name)
        return nil
      }
      guard let number = Int64(text), range.contains(number) else {
        value.report(.outOfRange, "the number is out of its range", hint: name)
        return nil
      }
      return number
    }
  }
}

extension ConfigurationForm where Value == Int {
  /// A whole number of a range.
  static func number(_ range: ClosedRange<Int>) -> Self {
    ConfigurationForm<Int64>.number(Int64(range.lowerBound)...Int64(range.upperBound)).then { number, _ in Int(number) }
  }
}

extension ConfigurationForm where Value == ExactDecimal {
  /// A decimal that is not negative: `9.99`.
  static var decimal: Self {
    Self("decimal") { value in
      guard let text = value.scalar else { return nil }
      guard let number = ExactDecimal(text) else {
        value.report(.wrongType, "this is no decimal number", hint: "digits, with at most one point: 9.99")
        return nil
      }
      guard !number.isNegative else {
        value.report(.outOfRange, "the number is negative")
        return nil
      }
      return number
    }
  }
}

extension ExactDecimal {
  /// It as a whole number of its last decimal: `9.99` with two decimals is 999.
  ///
  /// - Returns: nil when it has further decimals, and reports it.
  func units(decimals: Int, at value: ConfigurationValue) -> Int64? {
    guard scale <= decimals, let digits = try? digits(atScale: decimals), let units = Int64(exactly: digits),
      units <= 1_000_000_000_000
    else {
      value.report(.outOfRange, "the number has more than \(decimals) decimals, or is too large")
      return nil
    }
    return units
  }
}
