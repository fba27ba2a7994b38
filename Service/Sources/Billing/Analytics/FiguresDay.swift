public import InvoiceKit

/// The figures of a day, as they were taken when it had ended.
public struct FiguresDay: Hashable, Sendable {
  /// The day in the configured zone.
  public var day: CalendarDate
  /// When they were taken, in milliseconds since 1970.
  public var takenAt: Int64
  /// What is counted whatever the currency.
  public var use: UseFigures
  /// The figures by currency, in the order of their codes.
  public var currencies: [FigureValues]

  /// Those of a currency; nil: there are none.
  public subscript(currency: String) -> FigureValues? { currencies.first { $0.currency == currency } }
}
