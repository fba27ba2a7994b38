/// Who sells in law. A second invoice with tax for the same sale would make the tax due twice (CGI art. 283-3), so
/// there is no default.
public enum IssuerMode: String, Hashable, Sendable, CaseIterable {
  /// We sell: payments become invoices of our ledger.
  case own
  /// The payment provider sells, and invoices the customer itself: its invoices are mirrored.
  case provider
}
