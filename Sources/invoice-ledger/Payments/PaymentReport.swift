import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SQLStore
import SystemIO

/// Records a payment and says how its invoice stands then.
enum PaymentReport {
  /// - Throws: a failure with status 64 when it is refused as it was asked for, and what the ledger fails with.
  static func record(
    _ requests: [PaymentRequest], issuer: Issuer?, in ledger: Ledger, at location: SQLLocation,
    _ reporter: inout Reporter
  ) throws(CommandFailure) {
    let outcomes: [PaymentOutcome]
    do throws(LedgerError) { outcomes = try ledger.record(requests, issuer: issuer) } catch {
      throw CommandFailure(error, ledger: location)
    }
    var text = ""
    for (request, outcome) in zip(requests, outcomes) {
      switch outcome {
      case .recorded(let movement, let standing, let warnings):
        reporter.report(warnings: warnings, file: movement.invoice)
        text += line(movement, standing, isRepeated: false)
      case .repeated(let movement, let standing): text += line(movement, standing, isRepeated: true)
      case .refused(let problem):
        try asCommand(StandardOutput.write(Array(text.utf8)))
        throw CommandFailure(
          .usage, problem.code.rawValue, "\(PrintableText.of(request.invoice)): \(problem.message)", hint: problem.hint)
      }
    }
    try asCommand(StandardOutput.write(Array(text.utf8)))
  }

  private static func line(_ movement: Movement, _ standing: InvoiceStanding, isRepeated: Bool) -> String {
    let open = amount(standing.balance.open, movement.currency)
    let state = isRepeated ? "recorded before" : standing.balance.state.rawValue
    return "\(movement.invoice)  \(movement.kind.rawValue) \(amount(movement.amount, movement.currency))  "
      + "\(movement.date)  open \(open)  \(state)\n"
  }

  /// `12.50 EUR`.
  static func amount(_ amount: ExactDecimal, _ currency: Currency) -> String {
    "\(amount.text(minimumDecimals: currency.minorUnitDigits)) \(currency.code)"
  }
}
