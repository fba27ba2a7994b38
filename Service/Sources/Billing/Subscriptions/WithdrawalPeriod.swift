internal import InvoiceKit

/// For how long a consumer may withdraw from a contract that was made at a distance (C. consom. L221-18 and L221-19).
///
/// Fourteen days, of which the day of the contract is none. One that would end on a Saturday, a Sunday or a holiday ends
/// with the next working day.
public enum WithdrawalPeriod {
  static let days = 14

  /// When it is over, in milliseconds since 1970: the midnight after its last day.
  ///
  /// - Parameters:
  ///   - time: of the contract, in milliseconds since 1970.
  ///   - zone: in which days are counted.
  public static func end(ofContractMadeAt time: Int64, zone: CivilZone) -> Int64 {
    var last = zone.day(at: time).adding(days: days) ?? .distantFuture
    // No run of days off is longer than four; the bound is for the end of the calendar.
    for _ in 0..<7 where !isWorkingDay(last) { last = last.adding(days: 1) ?? last }
    return zone.time(of: last.adding(days: 1) ?? last)
  }

  /// Whether people work on a day in France.
  static func isWorkingDay(_ day: CalendarDate) -> Bool {
    guard let monday = CalendarDate(year: 1970, month: 1, day: 5) else { return true }
    let weekday = ((monday.days(to: day) % 7) + 7) % 7
    if weekday >= 5 { return false }
    let fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    if fixed.contains(where: { $0 == (day.month, day.day) }) { return false }
    guard let easter = easter(day.year) else { return true }
    // Easter Monday, Ascension, Whit Monday (C. trav. L3133-1).
    return ![1, 39, 50].contains(easter.days(to: day))
  }

  /// Easter Sunday of a year, by the Gregorian reckoning (Meeus, Jones and Butcher).
  private static func easter(_ year: Int) -> CalendarDate? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
