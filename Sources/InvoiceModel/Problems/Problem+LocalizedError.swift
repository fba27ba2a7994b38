// The smaller half of Foundation has the protocol, and the whole one asks for it.
public import FoundationEssentials

extension Problem: LocalizedError {
  /// The same as `description`, so that `localizedDescription` says it too.
  public var errorDescription: String? { description }
}

extension InvoiceProblems: LocalizedError {
  /// The same as `description`, so that `localizedDescription` says it too.
  public var errorDescription: String? { description }
}
