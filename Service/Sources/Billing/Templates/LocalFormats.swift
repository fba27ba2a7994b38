public import InvoiceKit

/// How a language writes amounts, numbers, days and times in mails and pages. No line end breaks what it writes.
public struct LocalFormats: Sendable {
  private let language: NoticeLanguage
  private let zone: CivilZone
  private let formatter: InvoiceFormatter?

  /// The formats of a language.
  ///
  /// - Parameters:
  ///   - language: `fr` or `en`; any other is English.
  ///   - zone: in which days and times are told.
  public init(_ language: String, zone: CivilZone) { self.init(NoticeLanguage(of: language), zone: zone) }

  init(_ language: NoticeLanguage, zone: CivilZone) {
    (self.language, self.zone) = (language, zone)
    formatter = InvoiceFormatter(language: language.formatterLanguage)
  }

  /// `11,99 €`, `€11.99`; nil for a currency that there isn't.
  ///
  /// - Parameters:
  ///   - minor: the amount in minor units.
  ///   - currency: ISO 4217.
  public func amount(_ minor: Int64, _ currency: String) -> String? {
    guard let currency = Currency(code: currency),
      let amount = try? ExactDecimal(significand: Int128(minor), scale: currency.minorUnitDigits)
    else { return nil }
    return formatter?.amount(amount, currency: currency)
  }

  /// An exact amount, like ``amount(_:_:)``.
  ///
  /// - Parameters:
  ///   - amount: in whole units.
  ///   - currency: ISO 4217.
  public func amount(of amount: ExactDecimal, _ currency: String) -> String? {
    Currency(code: currency).flatMap { formatter?.amount(amount, currency: $0) }
  }

  /// `Allemagne`, `Germany`; the code itself for none that there is.
  ///
  /// - Parameter code: ISO 3166-1 alpha-2.
  public func country(_ code: String) -> String { formatter?.country(code) ?? code }

  /// `1 247`, `1,247`
  public func count(_ count: Int64) -> String? { formatter?.number(ExactDecimal(Int(count)), minimumDecimals: 0) }

  /// `1 234,50`, `1,234.50`
  ///
  /// - Parameters:
  ///   - units: of the last decimal.
  ///   - decimals: how many there are.
  public func number(_ units: Int64, decimals: Int) -> String? {
    guard let number = try? ExactDecimal(significand: Int128(units), scale: decimals) else { return nil }
    return formatter?.number(number, minimumDecimals: decimals)
  }

  /// `33,33 %`, `33.33%`
  ///
  /// - Parameter rate: in hundredths of a percent.
  public func percent(_ rate: Int64) -> String? {
    (try? ExactDecimal(significand: Int128(rate), scale: 2)).flatMap { formatter?.percent($0) }
  }

  /// `février 2026`, `February 2026`
  public func month(_ date: CalendarDate) -> String? { formatter?.date(date, style: .month) }

  /// `15 mars 2026`, `15 March 2026`
  public func day(_ date: CalendarDate) -> String? {
    guard let text = formatter?.date(date, style: .long) else { return nil }
    return String(text.map { $0 == " " ? "\u{00A0}" : $0 })
  }

  /// The day of a time in the zone, like ``day(_:)``.
  ///
  /// - Parameter time: in milliseconds since 1970.
  public func day(at time: Int64) -> String? { day(zone.day(at: time)) }

  /// `février 2026`, `February 2026`; nil for what is no month.
  ///
  /// - Parameter month: `2026-02`.
  public func month(_ month: String) -> String? {
    guard let first = CalendarDate(iso8601: month + "-01") else { return nil }
    return formatter?.date(first, style: .month).replacing(" ", with: "\u{00A0}")
  }

  /// `12 février 2026 à 13 h 05`, `12 February 2026 at 13:05`, in the zone.
  ///
  /// - Parameter time: in milliseconds since 1970.
  public func time(_ time: Int64) -> String? {
    guard let day = day(at: time) else { return nil }
    let clock = zone.clock(at: time)
    let minute = clock.minute < 10 ? "0\(clock.minute)" : "\(clock.minute)"
    switch language {
    case .french: return "\(day) à \(clock.hour)\u{00A0}h\u{00A0}\(minute)"
    case .english: return "\(day) at \(clock.hour < 10 ? "0" : "")\(clock.hour):\(minute)"
    }
  }
}
