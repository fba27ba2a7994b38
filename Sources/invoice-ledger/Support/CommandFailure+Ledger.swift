import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SQLStore

extension CommandFailure {
  /// Why a ledger could not do what was asked.
  ///
  /// - Parameter location: the ledger, which the message names unless the call itself is wrong.
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
