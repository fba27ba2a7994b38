import ArgumentParser
import InvoiceKit

/// A day of a call, `2026-03-31`.
struct DateArgument: ExpressibleByArgument {
  let date: CalendarDate

  init?(argument: String) {
    guard let date = CalendarDate(iso8601: argument) else { return nil }
    self.date = date
  }
}
