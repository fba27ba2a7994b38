internal import InvoiceKit

/// A day of the zone, as times.
struct DaySpan: Hashable, Sendable {
  let day: CalendarDate
  /// When it begins, in milliseconds since 1970.
  let start: Int64
  /// When the next one begins.
  let end: Int64

  init(_ day: CalendarDate, in zone: CivilZone) {
    self.day = day
    start = zone.time(of: day)
    end = zone.time(of: day.adding(days: 1) ?? .distantFuture)
  }
}
