import InvoiceCommands
internal import InvoiceKit
import InvoiceLedger

/// What is said after a verification.
enum VerificationAnswer {
  /// What is printed when all is well; findings go to the reporter.
  static func bytes(_ report: VerificationReport, _ reporter: inout Reporter) -> [UInt8] {
    guard report.isSound else {
      reporter.fail(report.findings.map { Diagnostic($0.problem, file: $0.subject.name) })
      if report.furtherFindings > 0 { reporter.note("\(Counted.text(report.furtherFindings, "more finding"))") }
      return []
    }
    var words = ["\(Counted.text(report.invoices, "invoice"))"]
    if report.erased > 0 { words.append("\(report.erased) of them erased after their time") }
    if report.checkpoints > 0 { words.append(Counted.text(report.checkpoints, "signed state")) }
    return Array("sound: \(words.joined(separator: ", "))\n".utf8)
  }
}

extension LedgerFinding {
  /// The same as a problem.
  fileprivate var problem: Problem {
    Problem(
      code: .ledgerDamaged, path: "", message: message, hint: nil)
  }
}

extension LedgerFinding.Subject {
  /// What it is about, before the message.
  fileprivate var name: String {
    switch self {
    case .database: "database"
    case .ledger: "ledger"
    case .issuer(let name): PrintableText.of(name)
    case .invoice(let number): PrintableText.of(number)
    case .series(let pattern): PrintableText.of(pattern)
    case .recipe: "recipe"
    case .checkpoint: "signature"
    case .movements: "payments"
    }
  }
}
