import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SystemIO

/// Which numbers drafts would get.
struct IssuePreview {
  /// So many drafts are checked at a time.
  private static let groupSize = 500

  let ledger: Ledger
  let options: LedgerOptions
  let plan: BatchPlan
  let purpose: Purpose
  var reporter: Reporter

  /// Prints them, and what is wrong with drafts.
  mutating func run() {
    do throws(CommandFailure) { try work() } catch { reporter.stop(error) }
  }

  private mutating func work() throws(CommandFailure) {
    let source = try InputSource(plan, command: reporter.command, areDrafts: true)
    let check = DraftCheck(ledger: ledger, purpose: purpose, command: reporter.command)
    var sound: [(found: DraftCheck.Sound, origin: Origin)] = []
    var isAtEnd = false
    while !isAtEnd {
      var group: [SourceInvoice] = []
      while group.count < Self.groupSize, let next = source.next() { group.append(next) }
      isAtEnd = group.count < Self.groupSize
      for (found, result) in zip(group, check.results(of: group, jobs: plan.jobs)) {
        switch result {
        case .success(let checked): sound.append((checked, found.origin))
        case .failure(let refused): reporter.fail(refused.problems.map { found.origin.diagnostic($0) })
        }
      }
    }
    let expectations: [IssueExpectation]
    do throws(LedgerError) { expectations = try ledger.expectations(of: sound.map(\.found.draft)) } catch {
      throw CommandFailure(error, ledger: options.location)
    }
    for (expectation, (found, origin)) in zip(expectations, sound) {
      if case .refused(let problem) = expectation {
        reporter.fail(found.refusal(problem).problems.map { origin.diagnostic($0) })
      } else {
        let place = origin.index.map { "\(origin.file), invoice \($0)" } ?? origin.file
        try asCommand(StandardOutput.add(Array(Self.line(expectation, of: place).utf8)))
      }
    }
    try asCommand(StandardOutput.write([]))
  }

  /// A number, and what gets it.
  static func line(_ expectation: IssueExpectation, of name: String) -> String {
    let words: String? =
      switch expectation {
      case .new(let number): "\(number)  \(name)"
      case .issued(let invoice): "\(invoice.number)  \(name), issued on \(invoice.issueDate)"
      case .repeated(let number): "\(number)  \(name), the same draft once more"
      case .refused: nil
      }
    return words.map { PrintableText.of($0) + "\n" } ?? ""
  }
}
