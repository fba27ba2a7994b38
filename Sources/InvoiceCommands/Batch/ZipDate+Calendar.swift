internal import ByteCoding
import InvoiceKit

extension ZipDate {
  /// The day as archives write it.
  init(_ date: CalendarDate) { self.init(year: date.year, month: date.month, day: date.day) }
}
