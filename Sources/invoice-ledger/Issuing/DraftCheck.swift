internal import ByteCoding
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SystemIO

/// Reads and checks drafts as they were found, many at a time.
struct DraftCheck: Sendable {
  /// A draft that is sound, with its text, and the rows that this was made of.
  struct Sound: Sendable {
    var draft: CheckedDraft
    var text: [UInt8]
    var row: CSVInvoice?

    /// What keeps it from being issued.
    func refusal(_ problem: Problem) -> RefusedInvoice {
      RefusedInvoice(InvoiceProblems([problem]).located(in: text).problems, number: nil, text: text, row: row)
    }
  }

  let ledger: Ledger
  let purpose: Purpose
  let command: CommandName
  /// The idempotency key; nil: the digest of each text.
  var key: String?

  /// Of each what it is, or what is wrong with it. Its idempotency key is the digest of its text, unless there is another one.
  func results(of sources: [SourceInvoice], jobs: Int) -> [Result<Sound, RefusedInvoice>] {
    WorkerThread.map(sources.count, threads: jobs) { index in
      Result { () throws(RefusedInvoice) in try sound(sources[index]) }
    }
  }

  private func sound(_ source: SourceInvoice) throws(RefusedInvoice) -> Sound {
    let check = InvoiceCheck(purpose: purpose, command: command)
    let (draft, text, row) = try check.read(source) { (json) throws(InvoiceProblems) in
      try ledger.check(json, purpose: purpose, idempotencyKey: key ?? SHA256.digest(of: json).description)
    }
    return Sound(draft: draft, text: text, row: row)
  }
}
