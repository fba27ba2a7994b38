public import InvoiceModel

/// What a series counts within: a month, a year, or all time.
public enum NumberPeriod: Hashable, Sendable {
  /// A month of the calendar; 1 is January.
  case month(year: Int, month: Int)
  /// A year of the calendar.
  case year(Int)
  /// All time: a series that is never reset.
  case always

  /// The period that a day belongs to.
  public init(_ date: CalendarDate, reset: NumberReset) {
    self =
      switch reset {
      case .monthly: .month(year: date.year, month: date.month)
      case .yearly: .year(date.year)
      case .never: .always
      }
  }
}

extension NumberPeriod: LosslessStringConvertible {
  /// `2026-02`, `2026`, or `always`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return switch self {
    case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
    case .year(let year): padded(year, 4)
    case .always: "always"
    }
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ description: String) {
    if description == "always" {
      self = .always
    } else if let day = CalendarDate(iso8601: description + "-01") {
      self = .month(year: day.year, month: day.month)
    } else if let day = CalendarDate(iso8601: description + "-01-01") {
      self = .year(day.year)
    } else {
      return nil
    }
  }
}
