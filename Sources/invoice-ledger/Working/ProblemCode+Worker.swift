import InvoiceKit

/// See Docs/Problems.md.
extension ProblemCode {
  /// A document was not rendered or not delivered, and is tried again.
  static let jobFailed = ProblemCode("job-failed")
  /// The same, and it is not tried again by itself.
  static let jobGivenUp = ProblemCode("job-given-up")
}
