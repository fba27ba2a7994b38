import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SystemIO

/// Issues drafts and leaves their documents to workers.
struct IssueQueue {
  /// So many drafts are issued in one transaction.
  private static let groupSize = 256

  let ledger: Ledger
  let options: LedgerOptions
  let plan: BatchPlan
  /// Makes a repeated call return the same invoice; nil: the digest of each draft does.
  let key: String?
  let kind: DocumentKind
  private let documents: LedgerDocuments?
  var reporter: Reporter
  /// Which drafts there were, by which of the call's they are, from 1.
  private var positions: [DraftKey: Int] = [:]
  private var readCount = 0

  /// - Throws: a failure with status 64 or 66 when what the documents are made of is not there.
  init(
    ledger: Ledger, options: LedgerOptions, plan: BatchPlan, key: String?, kind: DocumentKind,
    factory: (DocumentKind) throws(CommandFailure) -> RendererFactory, reporter: Reporter
  ) throws(CommandFailure) {
    (self.ledger, self.options, self.plan, self.key, self.kind) = (ledger, options, plan, key, kind)
    var reporter = reporter
    let made = try factory(kind)
    do throws(InvoiceProblems) { documents = try LedgerDocuments(made, kind) } catch {
      reporter.report(error, file: InvoiceLedgerCommand.name.text)
      documents = nil
    }
    self.reporter = reporter
  }

  /// Issues them, a group at a time, and prints their numbers; says what is wrong with the others.
  mutating func run() {
    guard let documents else { return }
    do throws(CommandFailure) { try work(documents) } catch { reporter.stop(error) }
  }

  private mutating func work(_ documents: LedgerDocuments) throws(CommandFailure) {
    let source = try InputSource(plan, command: reporter.command, areDrafts: true)
    let check = DraftCheck(ledger: ledger, purpose: kind.purpose, command: reporter.command, key: key)
    var isAtEnd = false
    while !isAtEnd {
      var group: [SourceInvoice] = []
      while group.count < Self.groupSize, let next = source.next() { group.append(next) }
      isAtEnd = group.count < Self.groupSize
      try issue(group, check, documents)
    }
    reporter.report(source.emptyFolders.map { Diagnostic(.emptyFolder, file: $0) })
  }

  private mutating func issue(
    _ group: [SourceInvoice], _ check: DraftCheck, _ documents: LedgerDocuments
  ) throws(CommandFailure) {
    var sound: [(found: DraftCheck.Sound, origin: Origin)] = []
    for (source, result) in zip(group, check.results(of: group, jobs: plan.jobs)) {
      readCount += 1
      switch result {
      case .failure(let refused):
        if case .stopped(let failure) = source.content { throw failure }
        refuse(refused, source.origin)
      case .success(let found):
        if let first = positions.updateValue(readCount, forKey: DraftKey(found.draft)) {
          refuse(found.refusal(.repeatedDraft(first)), source.origin)
        } else {
          reporter.report(found.draft.invoice.warnings.map { source.origin.diagnostic($0) })
          sound.append((found, source.origin))
        }
      }
    }
    let outcomes: [IssueOutcome]
    do throws(LedgerError) {
      for index in sound.indices {
        sound[index].found.draft.recipe = try documents.recipe(of: sound[index].found.draft, in: ledger)
      }
      outcomes = try ledger.issueForWorkers(sound.map(\.found.draft))
    } catch {
      throw CommandFailure(error, ledger: options.location)
    }
    var lines = ""
    for (outcome, (found, origin)) in zip(outcomes, sound) {
      let place = origin.index.map { "\(origin.file), invoice \($0)" } ?? origin.file
      switch outcome {
      case .issued(let invoice): lines += IssuePreview.line(.new(invoice.number), of: place)
      case .repeated(let invoice): lines += IssuePreview.line(.issued(invoice), of: place)
      case .refused(let problem): refuse(found.refusal(problem), origin)
      }
    }
    // Told only now: what is printed is issued.
    try asCommand(StandardOutput.add(Array(lines.utf8)))
  }

  private mutating func refuse(_ refused: RefusedInvoice, _ origin: Origin) {
    reporter.fail(refused.problems.map { origin.diagnostic($0) })
  }
}
