import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SQLStore

/// Issues a document that follows issued invoices, and renders it as any other.
struct FollowingJob {
  let ledger: Ledger
  let location: SQLLocation
  /// What it is called in messages.
  let name: String
  let output: String?
  let format: OutputFormat
  let idempotencyKey: String?
  let isDry: Bool
  let page: PageOptions
  let eInvoice: EInvoiceOptions
  let archive: ArchiveOptions

  /// Does it.
  ///
  /// - Parameter make: makes the draft, checked for a purpose.
  func run(_ reporter: inout Reporter, _ make: (Purpose) throws -> FollowingDraft) throws(CommandFailure) {
    if page.draft {
      throw CommandFailure(.usage, "usage", "what is issued is no draft", hint: "leave out --draft")
    }
    let kind = try DocumentKind(format: format, options: eInvoice, archive: archive, isDraft: false)
    let following: FollowingDraft
    do {
      following = try make(kind.purpose)
    } catch let error as LedgerError {
      throw CommandFailure(error, ledger: location)
    } catch let error as InvoiceProblems {
      reporter.report(error, file: name)
      return
    } catch let error as CommandFailure {
      throw error
    } catch {
      throw CommandFailure(.software, ProblemCode.ledgerDefect.rawValue, "\(error)")
    }
    reporter.report(warnings: following.warnings, file: name)
    let step = IssueStep(
      ledger, at: location, key: idempotencyKey, isDry: isDry,
      prepared: following.draft)
    var job = RenderJob(
      files: [name], output: output, format: RenderFormat(format), page: page, eInvoice: eInvoice, archive: archive,
      reporter: reporter, isChecking: isDry, step: step)
    job.run()
    reporter = job.reporter
    if !step.unwritten.isEmpty {
      reporter.report(.unwritten(step.unwritten.prefix(5).map(\.number), count: step.unwritten.count))
    }
  }
}
