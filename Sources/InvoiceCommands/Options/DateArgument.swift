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

  /// Reads a day, for an option that says what is wrong with one.
  ///
  /// - Throws: that there is no such day, or how days are written.
  package static func day(_ argument: String) throws -> DateArgument {
    if let day = DateArgument(argument: argument) { return day }
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    let isWritten = parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
    throw ValidationError(isWritten ? "there is no such day" : "a day is written YYYY-MM-DD, as 2026-03-31")
  }

  /// Checks that a list does not begin after the day that it is of.
  ///
  /// - Parameters:
  ///   - first: `--from`.
  ///   - last: the day; nil: today.
  ///   - option: how the day is called, `--as-of`.
  /// - Throws: that it does.
  package static func check(from first: DateArgument?, to last: DateArgument?, _ option: String) throws {
    guard let first else { return }
    let day = last?.date ?? CommandWorld.today()
    guard first.date > day else { return }
    throw ValidationError("--from \(first.date) is after \(last == nil ? "today" : option) \(day)")
  }
}
