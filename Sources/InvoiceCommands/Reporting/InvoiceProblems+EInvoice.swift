import InvoiceKit

extension InvoiceProblems {
  /// The same, unless what was read is something else than an e-invoice: then it is said what it is, under
  /// the same code.
  ///
  /// - Parameters:
  ///   - bytes: what was read as an e-invoice.
  ///   - command: who reads it.
  ///   - isPDF: whether only a PDF would have done.
  func explained(byEInvoice bytes: [UInt8], to command: CommandName, isPDF: Bool = false) -> InvoiceProblems {
    let codes: [ProblemCode] = [.xmlSyntax, .pdfDamaged]
    guard problems.count == 1, var only = problems.first, codes.contains(only.code) else { return self }
    switch ForeignContent(bytes) {
    case .pdf?: return self
    case .xml?:
      guard isPDF else { return self }
      only.message = "This is XML, not a PDF."
      only.hint = "Nothing is to be extracted from it; `render-invoice inspect` shows what it says."
    case let foreign?:
      let problem = foreign.problem(of: command)
      only.message = problem.message
      only.hint = problem.hint
    case nil:
      guard [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(bytes.first { $0 > 0x20 } ?? 0) else { return self }
      only.message = "This is JSON, not an e-invoice."
      only.hint = "`render-invoice --facturx` makes an e-invoice of it, `render-invoice check` looks at it."
    }
    return InvoiceProblems([only])
  }
}
