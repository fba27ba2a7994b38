/// Writes amounts, quantities, dates and identifiers as a language does.
public struct InvoiceFormatter: Hashable, Sendable {
  /// How much of a date is written.
  public enum DateStyle: Sendable {
    /// `11 février 2026`, `1er mars 2026`.
    case long
    /// `11/02/2026`.
    case short
    /// `février 2026`.
    case month
  }

  /// The language's primary subtag.
  public let language: String

  /// A formatter for a language (BCP 47, `fr` or `en-GB`); nil when there are no rules for it.
  public init?(language: String) {
    self.language = language
  }

  /// `1 234,50 €`, with the currency's decimals, or more when the amount has more (unit prices).
  public func amount(_ amount: ExactDecimal, currency: Currency) -> String { amount.description }

  /// The same without the currency: `1 234,50`.
  public func number(_ number: ExactDecimal, minimumDecimals: Int) -> String { number.description }

  /// `20 %`, from percent.
  public func percent(_ rate: ExactDecimal) -> String { rate.description }

  /// `2,5 heures`; without a unit just the number.
  public func quantity(_ quantity: ExactDecimal, unit: Unit?) -> String { quantity.description }

  /// A date in words or figures.
  public func date(_ date: CalendarDate, style: DateStyle) -> String { date.description }

  /// `du 1er au 28 février 2026`, or the month alone when the period is one.
  public func period(_ period: DatePeriod) -> String { "\(period.start) – \(period.end)" }

  /// A country's name in the language, from ISO 3166-1 alpha-2; the code itself when it is unknown.
  public func country(_ code: String) -> String { code }
}
