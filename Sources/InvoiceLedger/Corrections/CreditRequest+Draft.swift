public import InvoiceCore
public import InvoiceModel

extension CreditRequest {
  /// The credit note that was asked for.
  ///
  /// Credit notes of one invoice sum to it exactly, in each VAT group, when all of it is credited, whatever the parts
  /// are and however VAT was rounded: where a part would make that impossible, some cents more or less are credited
  /// (`credit-rounded`).
  ///
  /// - Parameters:
  ///   - original: the issued invoice.
  ///   - creditNotes: all credit notes of it that have been issued.
  /// - Throws: `not-correctable`, `missing-reason`, `date-before-original`, `unknown-line`, `nothing-to-credit`,
  ///   `credit-exceeds-invoice`, and what keeps any invoice from being computed.
  public func draft(
    of original: ComputedInvoice, creditedBy creditNotes: [ComputedInvoice] = []
  ) throws(InvoiceProblems) -> CreditNoteDraft {
    var problems = OriginalCheck(original).problems(date: date, self: "credit note")
    if reason.allSatisfy(\.isWhitespace) {
      problems.append(
        Problem(
          code: .missingReason, path: "", message: "A credit note says why it is made.",
          hint: "Give the reason: what was returned, invoiced in excess, or agreed."))
    }
    guard problems.isEmpty else { throw InvoiceProblems(problems) }
    do {
      let state = try CreditableInvoice(original, creditedBy: creditNotes)
      var builder = CreditNoteBuilder(self, state)
      return try builder.draft()
    } catch let error as InvoiceProblems {
      throw error
    } catch {
      throw InvoiceProblems([
        Problem(
          code: .amountTooLarge, path: "", message: "The amounts of the invoice are too large to be credited in parts.")
      ])
    }
  }
}
