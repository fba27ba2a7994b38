import InvoiceKit
import InvoiceLedger

/// A draft, and what would become of it when that was asked last.
struct ExpectedDraft: Sendable {
  var draft: CheckedDraft
  var expectation: IssueExpectation
  /// What its document is checked for.
  var purpose: Purpose

  /// The invoice that its document is made of in advance.
  ///
  /// - Throws: a problem when it would not be issued.
  func invoice() throws(InvoiceProblems) -> ComputedInvoice {
    switch expectation {
    case .new(let number), .repeated(let number): return draft.invoice.numbered(number)
    case .issued(let invoice): return try Self.computed(invoice, purpose)
    case .refused(let problem): throw InvoiceProblems([problem])
    }
  }

  /// The invoice that it has become.
  ///
  /// - Throws: a problem when what is stored is no invoice.
  func invoice(issued invoice: IssuedInvoice) throws(InvoiceProblems) -> ComputedInvoice {
    // At midnight it may have got another day than it was checked on.
    if case .new = expectation, invoice.issueDate == draft.invoice.invoice.issueDate {
      return draft.invoice.numbered(invoice.number)
    }
    return try Self.computed(invoice, purpose)
  }

  /// The same with what was made of it in advance, which the ledger remembers if it comes out as expected.
  ///
  /// - Parameters:
  ///   - rendering: nil for what the ledger does not remember.
  ///   - recipe: what it is made of.
  func rendered(_ rendering: Rendering?, recipe: () throws(LedgerError) -> Int64) throws(LedgerError) -> CheckedDraft {
    // What is issued already has its recipe.
    guard case .new(let number) = expectation else { return draft }
    var draft = draft
    draft.recipe = try recipe()
    draft.rendering = rendering.map { ExpectedRendering(number: number, rendering: $0) }
    return draft
  }

  private static func computed(
    _ invoice: IssuedInvoice, _ purpose: Purpose
  ) throws(InvoiceProblems) -> ComputedInvoice {
    do throws(LedgerError) { return try invoice.computed(purpose: purpose) } catch {
      throw InvoiceProblems([error.problem])
    }
  }
}

extension ExpectedDraft {
  /// Whether an invoice is the one that the document was made of in advance.
  func isMet(by invoice: IssuedInvoice) -> Bool {
    switch expectation {
    case .new(let number): invoice.number == number && invoice.issueDate == draft.invoice.invoice.issueDate
    case .issued(let expected): invoice.id == expected.id
    case .repeated, .refused: false
    }
  }
}
