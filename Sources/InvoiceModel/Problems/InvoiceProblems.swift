/// All the problems of a document, thrown together when at least one of them is an error.
public struct InvoiceProblems: Error, Hashable, Sendable {
  /// In the order of their places in the document, errors and warnings; at most 1,000 of each, and then one that counts
  /// the others.
  public var problems: [Problem]

  /// The problems of a document.
  public init(_ problems: [Problem]) {
    self.problems = ProblemList.bounded(problems)
  }

  /// Whether a problem of a kind is among them: `catch let problems where problems.contains(.missingNumber)`.
  public func contains(_ code: ProblemCode) -> Bool { problems.contains { $0.code == code } }
}
