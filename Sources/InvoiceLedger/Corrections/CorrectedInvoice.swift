public import InvoiceCore
public import InvoiceModel

/// A corrected invoice (UNTDID 1001, 384): it cancels and replaces one that was issued (CGI art. 289, I-5).
public enum CorrectedInvoice {
  /// The corrected invoice that replaces an issued one.
  ///
  /// Lines, prices, dates, VAT and how parties are described may change. Who they are may not, nor the currency: an
  /// invoice to somebody else is credited and issued anew.
  ///
  /// - Parameters:
  ///   - draft: what the invoice should have said; its kind and its reference (BG-3) are set here.
  ///   - original: the invoice that it replaces.
  ///   - creditNotes: the credit notes of the original; an invoice that is credited is not replaced.
  /// - Throws: `not-correctable`, `date-before-original`, `other-party`.
  public static func draft(
    _ draft: Invoice, replacing original: ComputedInvoice, creditedBy creditNotes: [ComputedInvoice] = []
  ) throws(InvoiceProblems) -> Invoice {
    var problems = OriginalCheck(original).problems(date: draft.issueDate, self: "corrected invoice")
    if problems.isEmpty, !creditNotes.isEmpty {
      problems.append(
        Problem(
          code: .notCorrectable, path: "/references/preceding",
          message: "\(original.invoice.number ?? "") has credit notes, which would be credited once more.",
          hint: "Credit the rest of it, and issue a new invoice."))
    }
    let corrected = draft.normalized()
    problems += SameParties(corrected, original.invoice).problems
    guard problems.isEmpty else { throw InvoiceProblems(problems) }
    var invoice = draft
    invoice.type = .corrected
    invoice.typeCode = nil
    if let number = original.invoice.number {
      // Exactly one (BR-FR-CO-04).
      invoice.references.preceding = [PrecedingInvoice(number: number, date: original.invoice.issueDate)]
    }
    return invoice
  }
}
