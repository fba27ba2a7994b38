internal import InvoiceKit
internal import InvoiceLedger

extension JobFailure {
  /// What the ledger says; its messages name numbers and companies, and no customers.
  init(_ error: LedgerError) {
    let isTransient =
      error.cause == .system || [.creditExceedsInvoice, .ledgerExists].contains(error.code)
    self.init("\(error.message) [\(error.code.rawValue)]", isTransient: isTransient)
  }

  /// What is wrong with a document: the codes and places, as messages may quote what the customer has written.
  init(_ problems: InvoiceProblems, _ what: String) {
    let errors = problems.problems.filter { $0.severity == .error }
    let list = errors.prefix(5).map { "\($0.code.rawValue) at \($0.path.isEmpty ? "/" : $0.path)" }
    self.init("\(what) can't be made: \(list.joined(separator: ", "))", isTransient: false)
  }

  /// Why a draft was not issued: another day may help where the clock or the series is further.
  init(refused problem: Problem) {
    self.init("the ledger refuses the document: \(problem.code.rawValue)", isTransient: problem.code != .keyReused)
  }
}

extension BillingError {
  /// What the ledger says, in the words of this service.
  init(_ error: LedgerError) {
    self.init(
      error.cause == .system ? .system : .content, .ledgerUnusable, "\(error.message) [\(error.code.rawValue)]",
      hint: error.hint)
  }
}
