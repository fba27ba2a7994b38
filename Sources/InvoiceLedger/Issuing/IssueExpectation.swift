public import InvoiceModel

/// What would become of a draft, were it issued now.
public enum IssueExpectation: Sendable {
  /// It would be issued under this number.
  case new(String)
  /// An earlier call with its idempotency key has issued it.
  case issued(IssuedInvoice)
  /// A draft before it in the same list has its idempotency key, and would get this number.
  case repeated(String)
  /// It would not be issued.
  case refused(Problem)

  /// The number of the invoice, whoever issues it; nil when there would be none.
  public var number: String? {
    switch self {
    case .new(let number), .repeated(let number): number
    case .issued(let invoice): invoice.number
    case .refused: nil
    }
  }
}
