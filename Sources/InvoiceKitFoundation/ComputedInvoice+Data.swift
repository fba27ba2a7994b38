public import FoundationEssentials
public import InvoiceKit

extension ComputedInvoice {
  /// Reads, checks and computes an invoice in UTF-8, as ``init(json:purpose:)`` does with bytes.
  public init(json: Data, purpose: Purpose = .page) throws(InvoiceProblems) {
    try self.init(json: [UInt8](json), purpose: purpose)
  }
}
