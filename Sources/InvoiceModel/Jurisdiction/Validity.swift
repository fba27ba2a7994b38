/// The days on which a rule of law is in force.
package struct Validity: Hashable, Sendable {
  /// The first day; nil: before the year 2000, the first that an invoice can have, or since ever.
  package let from: CalendarDate?
  /// The last day; nil: until further notice.
  package let until: CalendarDate?

  /// The days from the first to the last one.
  package init(from: CalendarDate? = nil, until: CalendarDate? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether the rule is in force on a day.
  package func contains(_ date: CalendarDate) -> Bool {
    if let from, date < from { return false }
    if let until, date > until { return false }
    return true
  }
}
