internal import ByteCoding
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SQLStore
import SystemIO

/// Issues the drafts of a call between their reading and their writing.
final class IssueStep: RenderStep {
  private let ledger: Ledger
  private let location: SQLLocation
  private var documents: LedgerDocuments?
  private let key: String?
  private let isDry: Bool
  /// What is issued instead of what the inputs hold.
  private let prepared: CheckedDraft?
  private var drafts: [Int: ExpectedDraft] = [:]
  /// What is issued and not written yet, in its order.
  private(set) var unwritten: [IssuedInvoice] = []
  private var issued: [Int: IssuedInvoice] = [:]

  /// - Parameters:
  ///   - key: makes a repeated call return the same invoice.
  ///   - isDry: whether the numbers are only told.
  ///   - prepared: a draft that was made of issued invoices; the call has one input then, which is its name.
  init(
    _ ledger: Ledger, at location: SQLLocation, key: String?, isDry: Bool,
    prepared: CheckedDraft? = nil
  ) {
    self.ledger = ledger
    self.location = location
    self.key = key
    self.isDry = isDry
    self.prepared = prepared
  }

  var readsFiles: Bool { prepared == nil }

  func maker(_ factory: RendererFactory, _ kind: DocumentKind) throws(InvoiceProblems) -> any DocumentMaker {
    let made = try LedgerDocuments(factory, kind)
    documents = made
    return made
  }

  func read(_ bytes: [UInt8], purpose: Purpose, index: Int) throws(InvoiceProblems) -> InvoiceInput {
    if let prepared {
      drafts[index] = ExpectedDraft(draft: prepared, expectation: .repeated(""), purpose: purpose)
      return InvoiceInput(prepared.invoice, faults: [])
    }
    func check(_ purpose: Purpose) throws(InvoiceProblems) -> ComputedInvoice {
      let draft = try ledger.check(bytes, purpose: purpose, idempotencyKey: key)
      drafts[index] = ExpectedDraft(draft: draft, expectation: .repeated(""), purpose: purpose)
      return draft.invoice
    }
    do throws(InvoiceProblems) { return InvoiceInput(try check(purpose), faults: []) } catch {
      // Good for a page: what else is wrong with the e-invoice turns up when it is written.
      guard purpose == .eInvoice, let invoice = try? check(.page) else {
        throw error.explained(by: bytes, to: InvoiceLedgerCommand.name)
      }
      return InvoiceInput(invoice, faults: error.problems)
    }
  }

  func rehearsals(
    of items: [RenderItem]
  ) throws(CommandFailure) -> [Result<ComputedInvoice, InvoiceProblems>] {
    let sound = items.filter { $0.read.faults.isEmpty }
    let expectations = try asked { () throws(LedgerError) in
      try ledger.expectations(of: sound.compactMap { drafts[$0.index]?.draft })
    }
    for (item, expectation) in zip(sound, expectations) { drafts[item.index]?.expectation = expectation }
    return items.map { item in
      guard item.read.faults.isEmpty, let draft = drafts[item.index] else { return .success(item.read.invoice) }
      return Result { () throws(InvoiceProblems) in try draft.invoice() }
    }
  }

  func perform(_ items: [RenderItem], _ reporter: inout Reporter) throws(CommandFailure) -> [RenderItem] {
    if isDry {
      try tell(items)
      return []
    }
    var checked: [CheckedDraft] = []
    for item in items {
      guard let expected = drafts[item.index], let documents, let rehearsal = item.rehearsal else { continue }
      checked.append(
        try asked { () throws(LedgerError) in
          try expected.rendered(rendering(of: rehearsal.document, documents)) { () throws(LedgerError) in
            try documents.recipe(of: expected.draft, in: ledger)
          }
        })
    }
    let outcomes = try asked { () throws(LedgerError) in try ledger.issue(checked) }
    var result: [RenderItem] = []
    for (item, outcome) in zip(items, outcomes) {
      let problems: InvoiceProblems
      switch outcome {
      case .refused(let problem): problems = InvoiceProblems([problem])
      case .issued(let invoice), .repeated(let invoice):
        issued[item.index] = invoice
        unwritten.append(invoice)
        let word = if case .issued = outcome { "is issued" } else { "was issued before, on \(invoice.issueDate)" }
        reporter.note("\(item.name): \(invoice.number) \(word)")
        do throws(InvoiceProblems) {
          var item = item
          item.read.invoice = try drafts[item.index]?.invoice(issued: invoice) ?? item.read.invoice
          result.append(item)
          continue
        } catch { problems = error }
      }
      reporter.report(problems.located(in: item.text), file: item.name)
    }
    return result
  }

  func rendered(
    _ item: RenderItem, _ document: MadeDocument, _ reporter: inout Reporter
  ) throws(CommandFailure) {
    guard let invoice = issued[item.index], let documents else { return }
    let rendering = rendering(of: document, documents)
    let first = try asked { () throws(LedgerError) in try ledger.record(rendering, of: invoice) }
    if first.digest != rendering.digest { reporter.report(warnings: [.madeOtherwise(invoice.number)], file: item.name) }
  }

  private func rendering(of document: MadeDocument, _ documents: LedgerDocuments) -> Rendering {
    Rendering(
      form: documents.form, digest: SHA256.digest(of: document.bytes).bytes, size: document.bytes.count,
      pages: document.pageCount)
  }

  func written(_ item: RenderItem) { unwritten.removeAll { $0.id == issued[item.index]?.id } }

  /// Prints the numbers that would be given.
  private func tell(_ items: [RenderItem]) throws(CommandFailure) {
    var text = ""
    for item in items {
      guard let expectation = drafts[item.index]?.expectation else { continue }
      text += IssuePreview.line(expectation, of: item.name)
    }
    try asCommand(StandardOutput.write(Array(text.utf8)))
  }

  @discardableResult
  private func asked<Answer>(_ question: () throws(LedgerError) -> Answer) throws(CommandFailure) -> Answer {
    do throws(LedgerError) { return try question() } catch { throw CommandFailure(error, ledger: location) }
  }
}
