internal import InvoiceKit
internal import InvoiceLedger

/// Numbers for programs and files: `1234.50`.
public enum PlainNumber {
  /// An amount with the decimals of its currency.
  ///
  /// - Parameters:
  ///   - units: in minor units.
  ///   - currency: ISO 4217.
  public static func amount(_ units: Int64, _ currency: String) -> String {
    guard let currency = Currency(code: currency) else { return String(units) }
    return currency.amount(of: units).text(minimumDecimals: currency.minorUnitDigits)
  }

  /// A rate in percent with two decimals: `33.33`.
  ///
  /// - Parameter rate: in hundredths of a percent.
  public static func percent(_ rate: Int64) -> String {
    (try? ExactDecimal(significand: Int128(rate), scale: 2))?.text(minimumDecimals: 2) ?? String(rate)
  }

  /// A figure as its form asks for; empty where it is missing.
  public static func text(_ value: Int64?, _ form: PeriodFigure.Form, _ currency: String) -> String {
    guard let value else { return "" }
    return switch form {
    case .amount: amount(value, currency)
    case .count: String(value)
    case .rate: percent(value)
    }
  }
}
