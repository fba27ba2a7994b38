internal import InvoiceCore
internal import InvoiceModel

/// Whether an invoice can be credited, corrected or deducted at all.
struct OriginalCheck {
  let original: ComputedInvoice

  init(_ original: ComputedInvoice) { self.original = original }

  /// - Parameter name: what is made of it, for messages: `credit note`.
  func problems(date: CalendarDate, self name: String) -> [Problem] {
    guard let number = original.invoice.number else {
      return [
        Problem(
          code: .notCorrectable, path: "/invoice_number", message: "A draft was not issued: there is no \(name) of it.",
          hint: "Change the draft.")
      ]
    }
    switch original.invoice.type {
    case .invoice, .deposit, .corrected, .partial: break
    case .creditNote, .consolidatedCreditNote:
      return [
        Problem(
          code: .notCorrectable, path: "/type", message: "\(number) is a credit note: there is no \(name) of it.",
          hint: "Issue an invoice over what was credited wrongly.")
      ]
    case .selfBilled:
      return [
        Problem(
          code: .notCorrectable, path: "/type",
          message: "\(number) is self-billed: a \(name) of it is a kind of document that is not made here.")
      ]
    case .quote, .proforma:
      return [
        Problem(
          code: .notCorrectable, path: "/type", message: "\(number) is no invoice: there is no \(name) of it.",
          hint: "Write another offer.")
      ]
    }
    guard date >= original.invoice.issueDate else {
      return [
        Problem(
          code: .dateBeforeOriginal, path: "/date",
          message: "The \(name) of \(date) is dated before \(number) of \(original.invoice.issueDate).")
      ]
    }
    return []
  }
}
