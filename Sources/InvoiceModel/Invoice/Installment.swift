/// A part of what is due, with a day of its own.
public struct Installment: Hashable, Sendable {
  /// The last day to pay it.
  public var dueDate: CalendarDate?
  /// Days from the date of issue, counted as ``Payment/endOfMonth`` says; beside a date they lead to it.
  public var dueDays: Int?
  /// A percentage of what is due without what is retained, or an amount.
  public var value: AllowanceValue
  /// The amount that the caller expects of a percentage.
  public var statedAmount: ExactDecimal?
  /// What it is for.
  public var text: String?

  /// A part of what is due.
  public init(_ value: AllowanceValue, dueDate: CalendarDate? = nil, dueDays: Int? = nil, text: String? = nil) {
    self.value = value
    self.dueDate = dueDate
    self.dueDays = dueDays
    self.text = text
  }
}
