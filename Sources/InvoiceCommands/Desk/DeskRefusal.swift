public import InvoiceKit

/// Why there is no document.
public enum DeskRefusal: Error {
  /// What is wrong with the invoice, its warnings included.
  case document(InvoiceProblems)
  /// No document is at fault: what was asked for is wrong, or the system has no room.
  case failure(CommandFailure)

  /// What is wrong with an invoice, unless none is at fault.
  init(_ problems: InvoiceProblems) {
    if let failure = CommandFailure(problems) { self = .failure(failure) } else { self = .document(problems) }
  }
}
