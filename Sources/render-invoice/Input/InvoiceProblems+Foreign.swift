import InvoiceKit

extension InvoiceProblems {
  /// The same, unless what was read is something else than an invoice: then it is said what it is, and nothing of its
  /// syntax.
  ///
  /// - Parameters:
  ///   - bytes: what was read as JSON.
  ///   - isBatch: whether `batch` reads it.
  func explained(by bytes: [UInt8], isBatch: Bool = false) -> InvoiceProblems {
    let codes = ["json-syntax", "json-truncated", "not-utf8", "wrong-type"]
    guard problems.count == 1, let only = problems.first, only.path.isEmpty, codes.contains(only.code) else {
      return self
    }
    var problem = ForeignContent(bytes)?.problem ?? SeveralInvoices(bytes)?.problem(isBatch: isBatch) ?? only
    problem.location = Problem.Location(line: 1, column: 1)
    return problem.code == only.code ? self : InvoiceProblems([problem])
  }
}
