package import InvoiceKit
package import InvoiceLedger

/// Why a draft did not become an invoice; no number was used up.
package enum DraftRefusal: Error {
  /// What is wrong with it, its warnings included.
  case document([Problem])
  /// The ledger refuses it: its day, its kind.
  case refused(Problem)
  /// Its key stands for another draft.
  case keyReused(Problem)
  /// The ledger does not do what it should.
  case ledger(LedgerError)
  /// The service does not.
  case failure(BillingError)

  /// What the ledger or the service does not do, in the words of the service.
  package var failure: BillingError {
    switch self {
    case .failure(let error): error
    case .ledger(let error): BillingError(error)
    case .document, .refused, .keyReused: BillingError(.request, .invalidValue, "the draft is refused")
    }
  }
}

extension JobFailure {
  /// Why a draft was not issued.
  init(_ refusal: DraftRefusal) {
    switch refusal {
    case .document(let problems): self.init(InvoiceProblems(problems), "the document")
    case .refused(let problem), .keyReused(let problem): self.init(refused: problem)
    case .ledger(let error): self.init(error)
    case .failure(let error): self.init(error.message)
    }
  }
}
