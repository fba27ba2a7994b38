public import InvoiceModel

/// Why an issued invoice could not be rendered.
public enum LedgerRenderingFailure: Error, Hashable, Sendable {
  /// The ledger does not give what is needed.
  case ledger(LedgerError)
  /// The file cannot be made: of what was stored, by what is there now.
  case rendering(InvoiceProblems)
}
