internal import ArgumentParser
package import InvoiceKit

/// A day of a call, `2026-03-31`.
package struct DateArgument: ExpressibleByArgument, Sendable {
  /// The day.
  package let date: CalendarDate

  /// Nil for what is no day.
  package init?(argument: String) {
    guard let date = CalendarDate(iso8601: argument) else { return nil }
    self.date = date
  }

  /// A day.
  package init(_ date: CalendarDate) { self.date = date }
}
