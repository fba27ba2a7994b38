public import InvoiceModel

/// What became of a draft.
public enum IssueOutcome: Sendable {
  /// It is issued now.
  case issued(IssuedInvoice)
  /// An earlier call with the same idempotency key has issued it.
  case repeated(IssuedInvoice)
  /// It is not issued, and has used up no number.
  case refused(Problem)

  /// The invoice, whoever has issued it.
  public var invoice: IssuedInvoice? {
    switch self {
    case .issued(let invoice), .repeated(let invoice): invoice
    case .refused: nil
    }
  }
}
