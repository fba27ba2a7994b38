public import InvoiceModel

/// What somebody wants to credit of an issued invoice, and why.
public struct CreditRequest: Hashable, Sendable {
  /// What is credited.
  public enum Part: Hashable, Sendable {
    /// All that has not been credited yet.
    case rest
    /// Some lines, or quantities of them.
    case lines([Line])
    /// An amount without VAT, spread over the VAT rates as the invoice has them.
    case net(ExactDecimal)
    /// An amount with VAT, spread over the VAT rates as the invoice has them.
    case gross(ExactDecimal)
  }

  /// A line of the invoice.
  public struct Line: Hashable, Sendable {
    /// The line's number on the invoice, from 1 (BT-126).
    public var number: Int
    /// How much of its quantity (BT-129), with the line's sign; nil: all that has not been credited yet.
    public var quantity: ExactDecimal?

    /// A line, or a quantity of it.
    public init(_ number: Int, quantity: ExactDecimal? = nil) {
      self.number = number
      self.quantity = quantity
    }
  }

  /// What is credited.
  public var part: Part
  /// Why: a note of the credit note (BT-22).
  public var reason: String
  /// The credit note's date of issue.
  public var date: CalendarDate

  /// A request.
  public init(_ part: Part, reason: String, date: CalendarDate) {
    self.part = part
    self.reason = reason
    self.date = date
  }
}
