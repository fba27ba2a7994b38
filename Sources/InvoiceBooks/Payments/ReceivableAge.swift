public import InvoiceModel

/// How long a receivable is overdue; the raw value is the word of files.
public enum ReceivableAge: String, Hashable, Sendable, CaseIterable {
  case notDue = "not_due"
  case days30 = "1_30"
  case days60 = "31_60"
  case days90 = "61_90"
  case older = "over_90"

  /// The age at a date of what is due on a day.
  ///
  /// - Parameter dueDate: the last day to pay.
  public init(dueDate: CalendarDate, at date: CalendarDate) {
    switch dueDate.days(to: date) {
    case ...0: self = .notDue
    case ...30: self = .days30
    case ...60: self = .days60
    case ...90: self = .days90
    default: self = .older
    }
  }
}
