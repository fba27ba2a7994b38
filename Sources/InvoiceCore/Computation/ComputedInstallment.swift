public import InvoiceModel

/// What follows for a part of what is due.
public struct ComputedInstallment: Hashable, Sendable {
  /// The last day to pay it; nil: none follows yet, as of an offer, or none is stated.
  public var dueDate: CalendarDate?
  /// In the invoice's currency; of all parts together exactly what is due without what is retained.
  public var amount: ExactDecimal
  /// Of what is due without what is retained, where it was given so.
  public var percent: ExactDecimal?
  /// What it is for.
  public var text: String?

  /// A part of what is due.
  public init(dueDate: CalendarDate?, amount: ExactDecimal, percent: ExactDecimal? = nil, text: String? = nil) {
    self.dueDate = dueDate
    self.amount = amount
    self.percent = percent
    self.text = text
  }
}
