public import InvoiceCore
public import InvoiceModel

/// A deposit (UNTDID 1001, 386) as a final invoice may deduct it.
public struct DepositDeduction: Hashable, Sendable {
  /// The issued deposit.
  public var deposit: ComputedInvoice
  /// The credit notes of the deposit.
  public var creditNotes: [ComputedInvoice]
  /// What is known to be paid of it, refunds taken off.
  public var paid: ExactDecimal
  /// The number of the invoice that has deducted it already.
  public var deductedBy: String?

  /// A deposit.
  public init(
    _ deposit: ComputedInvoice, creditNotes: [ComputedInvoice] = [], paid: ExactDecimal, deductedBy: String? = nil
  ) {
    self.deposit = deposit
    self.creditNotes = creditNotes
    self.paid = paid
    self.deductedBy = deductedBy
  }
}
