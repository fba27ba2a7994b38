public import InvoiceKit
internal import SystemIO

/// The zone in which the business lives: what day it is, and when nine o'clock is.
public struct CivilZone: Sendable {
  /// A day in milliseconds, where no clock is turned.
  static let day: Int64 = 86_400_000

  /// As the time zone database names it: `Europe/Paris`.
  public let name: String
  private let rules: ZoneRules
  private static let epoch = CalendarDate(year: 1970, month: 1, day: 1)

  /// The zone of a name.
  ///
  /// - Throws: ``BillingCode/invalidValue`` when there is none, or its file can't be read.
  public init(_ name: String) throws(BillingError) {
    self.name = name
    do throws(ZoneRules.Failure) { rules = try ZoneRules(named: name) } catch {
      throw BillingError(
        .request, .invalidValue, "the time zone `\(name)` is not known",
        hint: error == .unknown ? "A name like Europe/Paris." : "Install the package tzdata.")
    }
  }

  /// The day of a time in milliseconds since 1970 in UTC.
  public func day(at time: Int64) -> CalendarDate { Self.date(rules.day(at: time)) }

  /// The time at which a day's clock shows an hour, in milliseconds since 1970 in UTC. An hour that the turn of the
  /// clocks skips begins when they are turned; of one that comes twice the first is meant.
  public func time(of day: CalendarDate, hour: Int = 0) -> Int64 {
    let local = Int64(Self.number(day)) * 86_400 + Int64(hour) * 3600
    // Offsets stay within a day of UTC; the two that can hold are those of a day before and after.
    let candidates = [local - 86_400, local + 86_400].map { local - Int64(rules.offset(at: $0)) }
    let earliest = min(candidates[0], candidates[1])
    let latest = max(candidates[0], candidates[1])
    if earliest + Int64(rules.offset(at: earliest)) == local { return earliest * 1000 }
    if latest + Int64(rules.offset(at: latest)) == local { return latest * 1000 }
    // In the gap: the first second after it.
    var (low, high) = (earliest, latest)
    let before = rules.offset(at: low)
    while high - low > 1 {
      let middle = (low + high) / 2
      if rules.offset(at: middle) == before { low = middle } else { high = middle }
    }
    return high * 1000
  }

  /// What the clock shows at a time in milliseconds since 1970 in UTC.
  func clock(at time: Int64) -> (hour: Int, minute: Int) {
    let day: Int64 = 86_400
    let seconds = time >= 0 ? time / 1000 : (time - 999) / 1000
    let second = ((seconds % day + Int64(rules.offset(at: seconds))) % day + day) % day
    return (Int(second / 3600), Int(second / 60 % 60))
  }

  /// The month of a time: `2026-02`.
  public func month(at time: Int64) -> String { String(day(at: time).description.prefix(7)) }

  private static func date(_ number: Int) -> CalendarDate {
    guard let epoch, let date = epoch.adding(days: number) else { return .distantFuture }
    return date
  }

  private static func number(_ date: CalendarDate) -> Int { epoch?.days(to: date) ?? 0 }
}

extension CalendarDate {
  /// The last day that a calendar date can be.
  static var distantFuture: CalendarDate {
    guard let date = CalendarDate(year: 9999, month: 12, day: 31) else {
      preconditionFailure("31 December 9999 is a day")
    }
    return date
  }
}
