internal import Billing
internal import InvoiceCommands
internal import InvoiceKit
internal import InvoiceLedger
internal import SQLStore

extension CommandFailure {
  /// Why the service could not do what was asked.
  ///
  /// - Parameter location: its database, which the message names unless the call itself is wrong.
  init(_ error: BillingError, database location: SQLLocation) {
    let status: ExitStatus =
      switch (error.cause, error.code) {
      case (_, .databaseMissing): .noInput
      case (_, .databaseExists): .cannotCreate
      case (.request, _), (.missing, _), (.conflict, _): .usage
      case (.content, _): .badData
      case (.system, _): .inputOutput
      case (.defect, _): .software
      }
    self.init(
      status, error.code.rawValue, error.message, hint: error.hint,
      file: status == .usage ? nil : location.description)
  }

  /// Why the ledger could not do what was asked.
  init(_ error: LedgerError, ledger location: SQLLocation) {
    let status: ExitStatus =
      switch error.cause {
      case .request: .usage
      case .missing: .noInput
      case .creation: .cannotCreate
      case .content: .badData
      case .system: .inputOutput
      case .defect: .software
      }
    self.init(
      status, error.code.rawValue, error.message, hint: error.hint,
      file: error.cause == .request ? nil : location.description)
  }
}
