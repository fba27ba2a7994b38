import InvoiceCommands
import InvoiceKit
import InvoiceLedger

extension ProblemCode {
  /// The same draft stands twice in a batch.
  static let repeatedDraft = ProblemCode("repeated-draft")
}

extension Problem {
  /// A draft that stands in the batch already.
  static func repeatedDraft(_ first: Int) -> Problem {
    Problem(
      code: .repeatedDraft, path: "", message: "The same draft is invoice \(first) of this batch.",
      hint: "If both are meant, tell them apart: by a reference, a note or an entry of `metadata`.")
  }
}

extension Problem {
  /// A document of an invoice that was issued before is not the one that was made first.
  static func madeOtherwise(_ number: String) -> Problem {
    Problem(
      code: .renderingDiffers, severity: .warning, path: "",
      message: "\(number) was issued before, and its document was made with other options.",
      hint: "`invoice-ledger render \(number)` makes it as it was.")
  }
}

extension CommandFailure {
  /// Invoices are issued, and their documents were not written.
  ///
  /// - Parameters:
  ///   - numbers: some of them.
  ///   - count: how many there are.
  static func unwritten(_ numbers: [String], count: Int) -> CommandFailure {
    let listed = numbers.joined(separator: ", ") + (count > numbers.count ? ", …" : "")
    return CommandFailure(
      .inputOutput, "issued-not-written",
      count == 1
        ? "\(listed) is issued, and its document was not written"
        : "\(count) invoices are issued, and their documents were not written: \(listed)",
      hint:
        "`invoice-ledger render \(numbers.first ?? "NUMBER")` writes it, and the same call as before does not issue "
        + "it again if it has an idempotency key")
  }
}
