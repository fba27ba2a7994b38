/// An earlier invoice that this one credits, corrects or settles (BG-3).
public struct PrecedingInvoice: Hashable, Sendable {
  /// BT-25.
  public var number: String
  /// BT-26.
  public var date: CalendarDate

  /// A reference to an invoice.
  public init(number: String, date: CalendarDate) {
    self.number = number
    self.date = date
  }
}
