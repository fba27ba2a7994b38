package import InvoiceKit

extension InvoiceProblems {
  /// The same, unless what was read is something else than an invoice: then it is said what it is, and nothing of its
  /// syntax.
  ///
  /// - Parameters:
  ///   - bytes: what was read as JSON.
  ///   - command: who reads it.
  ///   - isBatch: whether its batch does.
  package func explained(by bytes: [UInt8], to command: CommandName, isBatch: Bool = false) -> InvoiceProblems {
    let codes: [ProblemCode] = [.jsonSyntax, .jsonTruncated, .notUTF8, .wrongType]
    guard problems.count == 1, let only = problems.first, only.path.isEmpty, codes.contains(only.code) else {
      return self
    }
    var problem =
      ForeignContent(bytes)?.problem(of: command)
      ?? SeveralInvoices(bytes)?.problem(of: command, isBatch: isBatch) ?? only
    problem.location = Problem.Location(line: 1, column: 1)
    return problem.code == only.code ? self : InvoiceProblems([problem])
  }
}
