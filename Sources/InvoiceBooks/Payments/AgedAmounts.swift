public import InvoiceModel

/// Open amounts of one currency by their age.
public struct AgedAmounts: Hashable, Sendable {
  /// What customers owe, by age.
  public private(set) var amounts: [ReceivableAge: ExactDecimal] = [:]
  /// What is owed to customers: overpaid, or credited after it was paid; not negative.
  public private(set) var credit = ExactDecimal.zero

  /// Nothing open.
  public init() {}

  /// Takes the open amount of an invoice.
  public mutating func add(_ open: ExactDecimal, dueDate: CalendarDate, at date: CalendarDate) {
    if open.isNegative {
      credit.accumulate(open.magnitude)
    } else {
      amounts[ReceivableAge(dueDate: dueDate, at: date), default: .zero].accumulate(open)
    }
  }

  /// Takes those of another customer.
  public mutating func add(_ other: AgedAmounts) {
    for (age, amount) in other.amounts { amounts[age, default: .zero].accumulate(amount) }
    credit.accumulate(other.credit)
  }

  /// What is open of an age.
  public subscript(age: ReceivableAge) -> ExactDecimal { amounts[age] ?? .zero }

  /// What is overdue.
  public var overdue: ExactDecimal {
    var sum = ExactDecimal.zero
    for age in ReceivableAge.allCases where age != .notDue { sum.accumulate(self[age]) }
    return sum
  }

  /// All that is open, less what is owed to customers.
  public var total: ExactDecimal {
    var sum = overdue
    sum.accumulate(self[.notDue])
    sum.accumulate(-credit)
    return sum
  }
}
