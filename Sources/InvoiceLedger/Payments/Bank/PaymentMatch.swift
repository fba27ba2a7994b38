public import InvoiceBooks
public import InvoiceModel

/// Which invoices a bank transaction pays, and why nobody can tell.
public enum PaymentMatch: Hashable, Sendable {
  /// How it is known.
  public enum Basis: String, Hashable, Sendable {
    /// The payer has named the invoice.
    case reference
    /// The payer's account is that of a customer, and the amount is open.
    case account
    /// It takes back a payment that was recorded.
    case earlierPayment = "earlier_payment"
  }

  /// Why it is not known.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Money that went out, and not back to a customer.
    case outgoing
    /// Nothing tells what is paid.
    case noReference = "no_reference"
    /// What is named has several invoices.
    case ambiguous
    /// Several invoices are named, and the amount is not theirs.
    case amountDiffers = "amount_differs"
    /// The invoice is in another currency.
    case otherCurrency = "other_currency"
    /// Nothing is open of the invoice.
    case settled
    /// The statement does not list what the entry consists of.
    case unlistedBatch = "unlisted_batch"
    /// Only the amount is that of an invoice.
    case amountOnly = "amount_only"

    /// In words.
    public var text: String {
      switch self {
      case .outgoing: "money that went out, and not back to a customer"
      case .noReference: "it names no open invoice"
      case .ambiguous: "what it names may be several invoices"
      case .amountDiffers: "its amount is not that of the invoices it may pay"
      case .otherCurrency: "the invoice is in another currency"
      case .settled: "nothing is open of the invoice it names"
      case .unlistedBatch: "the bank does not list what it consists of"
      case .amountOnly: "only the amount is that of an open invoice"
      }
    }
  }

  /// What goes to an invoice.
  public struct Part: Hashable, Sendable {
    /// The number.
    public var invoice: String
    /// A payment, or a refund.
    public var kind: PaymentKind
    /// Fees included.
    public var amount: ExactDecimal
  }

  /// It is known.
  case matched([Part], Basis)
  /// It is not known, with the numbers that it may be.
  case unmatched(Reason, suggestions: [String])
}
