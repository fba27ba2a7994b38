internal import ByteCoding
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SQLStore
import SystemIO

/// Issues the drafts of a batch, a group in a transaction.
///
/// Drafts are read and checked a group at a time, and their documents made under the numbers that they are expected to
/// get: what fails then has used up no number. Then the group is issued, and only documents whose invoices came out
/// otherwise are made again, as when somebody else has issued meanwhile.
///
/// Unchecked, because a thread that reads and one that hands on call it: everything that varies is read and written
/// under `monitor`, which also keeps a group from being asked for its numbers while the one before it is issued.
final class IssueBatch: BatchSource, BatchStep, @unchecked Sendable {
  /// A draft that is on its way.
  private struct Pending {
    var expected: ExpectedDraft
    var sound: DraftCheck.Sound
    var origin: Origin
  }

  /// So many numbers are named.
  private static let listedLimit = 5
  private static let largestGroup = 500

  private let ledger: Ledger
  private let location: SQLLocation
  private let inputs: InputSource
  private let check: DraftCheck
  private let format: BatchFormat
  private var documents: LedgerDocuments?
  private let jobs: Int
  let groupSize: Int
  private let monitor = Monitor()
  /// Read, and not handed on yet.
  private var waiting: ArraySlice<SourceInvoice> = []
  private var isAtEnd = false
  private var readCount = 0
  /// By position, those that are not issued yet.
  private var pending: [Int: Pending] = [:]
  /// The positions of all drafts, by their digests.
  private var positions: [DraftKey: Int] = [:]
  /// Issued, and not handed on to its file yet.
  private var issued: [Int: IssuedInvoice] = [:]
  private var issuedCount = 0
  private var repeatedCount = 0
  /// Whose documents the ledger does not remember yet.
  private var unrecorded: Set<Int> = []
  /// Documents that were made after their invoices were issued.
  private var madeAgain: [(invoice: IssuedInvoice, rendering: Rendering)] = []
  private var madeOtherwise: [String] = []
  private var madeOtherwiseCount = 0
  private var unwritten: [String] = []
  private var unwrittenCount = 0

  /// - Throws: as `InputSource`.
  init(
    _ ledger: Ledger, at location: SQLLocation, format: BatchFormat, setting: BatchSetting
  ) throws(CommandFailure) {
    self.ledger = ledger
    self.location = location
    inputs = try InputSource(setting.plan, command: setting.command, areDrafts: true)
    check = DraftCheck(ledger: ledger, purpose: setting.purpose, command: setting.command)
    self.format = format
    jobs = setting.jobs
    groupSize = max(1, min(Self.largestGroup, setting.openFiles))
  }

  var names: [String] { inputs.names }
  var emptyFolders: [String] { inputs.emptyFolders }
  var total: Int? { inputs.total }
  func startCounting() { inputs.startCounting() }
  func stopCounting() { inputs.stopCounting() }

  func maker(_ factory: RendererFactory, _ kind: DocumentKind) throws(InvoiceProblems) -> any DocumentMaker {
    let made = try LedgerDocuments(factory, kind)
    documents = made
    return made
  }

  func next() -> SourceInvoice? {
    if waiting.isEmpty, !isAtEnd { read() }
    return waiting.popFirst()
  }

  /// Reads the next group.
  private func read() {
    var found: [SourceInvoice] = []
    while found.count < groupSize, let next = inputs.next() { found.append(next) }
    isAtEnd = found.count < groupSize
    let results = check.results(of: found, jobs: jobs)
    monitor.lock()
    defer { monitor.unlock() }
    var new: [Int: DraftCheck.Sound] = [:]
    for (index, result) in results.enumerated() {
      let position = readCount + index + 1
      switch result {
      case .failure(let refused): found[index].content = .refused(refused)
      case .success(let sound):
        if let first = positions.updateValue(position, forKey: DraftKey(sound.draft)) {
          found[index].content = .refused(sound.refusal(.repeatedDraft(first)))
        } else {
          new[position] = sound
        }
      }
    }
    do throws(CommandFailure) {
      for (position, expectation) in try expectations(of: new) {
        guard let sound = new[position] else { continue }
        let index = position - readCount - 1
        let expected = ExpectedDraft(draft: sound.draft, expectation: expectation, purpose: check.purpose)
        found[index].content = content(of: expected, sound)
        pending[position] = Pending(expected: expected, sound: sound, origin: found[index].origin)
      }
    } catch {
      found = [SourceInvoice(origin: Origin(file: location.description), content: .stopped(error))]
      isAtEnd = true
    }
    readCount += results.count
    waiting = found[...]
  }

  /// What would become of new drafts after those that are on their way.
  private func expectations(
    of new: [Int: DraftCheck.Sound]
  ) throws(CommandFailure) -> [(position: Int, expectation: IssueExpectation)] {
    let before = pending.sorted { $0.key < $1.key }.map(\.value.expected.draft)
    let sorted = new.sorted { $0.key < $1.key }
    let expectations = try asked { () throws(LedgerError) in
      try ledger.expectations(of: before + sorted.map(\.value.draft))
    }
    return zip(sorted.map(\.key), expectations.dropFirst(before.count)).map { ($0, $1) }
  }

  private func content(of expected: ExpectedDraft, _ sound: DraftCheck.Sound) -> SourceInvoice.Content {
    if case .refused(let problem) = expected.expectation { return .refused(sound.refusal(problem)) }
    do throws(InvoiceProblems) { return .checked(checked(try expected.invoice(), sound)) } catch {
      return .refused(RefusedInvoice(error.problems))
    }
  }

  private func checked(_ invoice: ComputedInvoice, _ sound: DraftCheck.Sound) -> CheckedInvoice {
    // Places are those of the draft.
    var checked = CheckedInvoice(sound.draft.invoice, text: sound.text, row: sound.row)
    checked.invoice = invoice
    // What is issued never changes: the number says all.
    let issuer = Issuer.identifier(
      of: invoice.invoice.type == .selfBilled ? invoice.invoice.buyer.party : invoice.invoice.seller.party)
    checked.content = Array("\(ledger.identifier)\0\(issuer)\0\(invoice.invoice.number ?? "")".utf8)
    return checked
  }

  func perform(_ group: [BatchOutcome]) throws(CommandFailure) -> [SourceInvoice?] {
    monitor.lock()
    defer { monitor.unlock() }
    try recordMadeAgain()
    var drafts: [(position: Int, pending: Pending, draft: CheckedDraft)] = []
    for outcome in group {
      guard let pending = pending.removeValue(forKey: outcome.position), case .done(let document) = outcome.result
      else { continue }
      guard let documents else { continue }
      let draft = try asked { () throws(LedgerError) in
        try pending.expected.rendered(rendering(of: document)) { () throws(LedgerError) in
          try documents.recipe(of: pending.expected.draft, in: ledger)
        }
      }
      drafts.append((outcome.position, pending, draft))
    }
    let outcomes = try asked { () throws(LedgerError) in try ledger.issue(drafts.map(\.draft)) }
    var again: [Int: SourceInvoice] = [:]
    for ((position, pending, _), outcome) in zip(drafts, outcomes) {
      let content: SourceInvoice.Content
      switch outcome {
      case .refused(let problem): content = .refused(pending.sound.refusal(problem))
      case .issued(let invoice), .repeated(let invoice):
        if case .issued = outcome { issuedCount += 1 } else { repeatedCount += 1 }
        issued[position] = invoice
        let isMet = pending.expected.isMet(by: invoice)
        if case .issued = outcome, isMet { continue }
        unrecorded.insert(position)
        if isMet { continue }
        do throws(InvoiceProblems) {
          content = .checked(checked(try pending.expected.invoice(issued: invoice), pending.sound))
        } catch {
          content = .refused(RefusedInvoice(error.problems, number: invoice.number))
        }
      }
      again[position] = SourceInvoice(origin: pending.origin, content: content)
    }
    return group.map { again[$0.position] }
  }

  func finished(_ document: BatchDocument, position: Int) throws(CommandFailure) {
    monitor.lock()
    defer { monitor.unlock() }
    guard let invoice = issued.removeValue(forKey: position), unrecorded.remove(position) != nil,
      let rendering = rendering(of: document)
    else { return }
    madeAgain.append((invoice, rendering))
  }

  /// What the ledger remembers of a document; nil for a line of many, which is no file.
  private func rendering(of document: BatchDocument) -> Rendering? {
    guard format != .ndjson, let documents, let record = document.files.first?.record else { return nil }
    return Rendering(
      form: documents.form, digest: record.output.bytes, size: record.size, pages: record.pageCount)
  }

  func failed(_ problems: [Problem], position: Int) throws(CommandFailure) {
    monitor.lock()
    defer { monitor.unlock() }
    guard let invoice = issued.removeValue(forKey: position) else { return }
    keepUnwritten(invoice)
  }

  private func keepUnwritten(_ invoice: IssuedInvoice) {
    unwrittenCount += 1
    if unwritten.count < Self.listedLimit { unwritten.append(invoice.number) }
  }

  private func recordMadeAgain() throws(CommandFailure) {
    guard !madeAgain.isEmpty else { return }
    let made = madeAgain
    madeAgain = []
    try asked { () throws(LedgerError) in
      for (invoice, rendering) in made {
        guard try ledger.record(rendering, of: invoice).digest != rendering.digest else { continue }
        madeOtherwiseCount += 1
        if madeOtherwise.count < Self.listedLimit { madeOtherwise.append(invoice.number) }
      }
    }
  }

  /// Says at the end what is issued.
  func report(to reporter: inout Reporter) {
    monitor.lock()
    defer { monitor.unlock() }
    do throws(CommandFailure) { try recordMadeAgain() } catch { reporter.report(error) }
    for (_, invoice) in issued.sorted(by: { $0.key < $1.key }) { keepUnwritten(invoice) }
    if issuedCount > 0 || repeatedCount > 0 {
      let before = repeatedCount > 0 ? ", \(repeatedCount) were issued before" : ""
      reporter.note("\(Counted.text(issuedCount, "invoice is", plural: "invoices are")) issued\(before)")
    }
    reporter.report(madeOtherwise.map { Diagnostic(.madeOtherwise($0), file: location.description) })
    if madeOtherwiseCount > madeOtherwise.count {
      reporter.note("so were those of \(Counted.text(madeOtherwiseCount - madeOtherwise.count, "more invoice"))")
    }
    guard unwrittenCount > 0 else { return }
    reporter.report(.unwritten(unwritten, count: unwrittenCount))
  }

  @discardableResult
  private func asked<Answer>(_ question: () throws(LedgerError) -> Answer) throws(CommandFailure) -> Answer {
    do throws(LedgerError) { return try question() } catch { throw CommandFailure(error, ledger: location) }
  }
}
