public import FoundationEssentials
public import InvoiceKit

extension CalendarDate {
  /// The day on which a moment falls in a time zone; nil before the year 1 and after 9999.
  public init?(_ date: Date, in zone: TimeZone) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let day = calendar.dateComponents([.era, .year, .month, .day], from: date)
    guard day.era == 1, let year = day.year, let month = day.month, let number = day.day else { return nil }
    self.init(year: year, month: month, day: number)
  }
}
