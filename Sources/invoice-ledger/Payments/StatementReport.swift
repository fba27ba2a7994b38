import InvoiceCommands
import InvoiceKit
import InvoiceLedger

/// Says what became of the transactions of a bank statement, a line for each.
enum StatementReport {
  static func text(of result: StatementImport, isRehearsal: Bool) -> String {
    var text = ""
    var (recorded, before, left) = (0, 0, 0)
    for (transaction, outcome) in result.transactions {
      switch outcome {
      case .recorded(let movements, let basis, _):
        recorded += 1
        let parts = movements.map { movement in
          "\(movement.kind.rawValue) of \(movement.invoice) \(PaymentReport.amount(movement.amount, movement.currency))"
        }
        text += line(transaction, isRehearsal ? "would be recorded (\(basis.rawValue))" : parts.joined(separator: ", "))
      case .repeated:
        before += 1
        text += line(transaction, "recorded before")
      case .unmatched(let reason, let suggestions):
        left += 1
        let numbers = suggestions.isEmpty ? "" : ": " + suggestions.joined(separator: ", ")
        text += line(transaction, "not recorded, \(reason.text)\(numbers)")
      case .refused(let problem):
        left += 1
        text += line(transaction, "not recorded: \(problem.message)")
      }
    }
    text +=
      "\(isRehearsal ? "would be recorded" : "recorded") \(recorded), recorded before \(before), not recorded \(left)"
    if result.pendingCount > 0 { text += ", not booked by the bank yet \(result.pendingCount)" }
    return text + "\n"
  }

  private static func line(_ transaction: BankTransaction, _ what: String) -> String {
    let sign = transaction.isCredit ? "" : "-"
    let amount = PaymentReport.amount(transaction.amount, transaction.currency)
    let name = transaction.partyName.map { "  \($0)" } ?? ""
    return PrintableText.of("\(transaction.line): \(transaction.bookingDate)  \(sign)\(amount)\(name)  \(what)") + "\n"
  }
}
