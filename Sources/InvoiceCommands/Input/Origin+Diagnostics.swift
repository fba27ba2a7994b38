package import InvoiceKit

extension Origin {
  /// A problem of the invoice, its place counted in the file: an invoice without one is where it begins.
  package func diagnostic(_ problem: Problem) -> Diagnostic {
    var problem = problem
    if problem.file == nil, !isPlaced || problem.location == nil {
      if let location = problem.location {
        problem.location = Problem.Location(
          line: location.line + line - 1, column: location.column + (location.line == 1 ? column : 0))
      } else if index != nil {
        problem.location = Problem.Location(line: line, column: column + 1)
      }
    }
    return Diagnostic(problem, file: file)
  }
}
