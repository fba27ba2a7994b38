import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SQLStore

extension LedgerRenderer {
  /// The document of an invoice; nil, and reported, when there is none: one that is wrong does not hold up the others.
  func rendering(
    of number: String, _ issuer: Issuer?, at location: SQLLocation, _ reporter: inout Reporter
  ) throws(CommandFailure) -> LedgerRendering? {
    do throws(LedgerRenderingFailure) {
      let rendering = try render(number, of: issuer)
      reporter.report(warnings: rendering.warnings, file: number)
      return rendering
    } catch {
      switch error {
      case .rendering(let problems): reporter.report(problems, file: number)
      case .ledger(let error):
        let failure = CommandFailure(error, ledger: location)
        guard error.cause == .request else { throw failure }
        reporter.report(failure)
      }
      return nil
    }
  }
}
