/// The failure of a program's own kind that a failure of the system becomes.
public protocol SystemFailureConvertible: Error {
  init(_ failure: SystemFailure)
}

extension SystemFailure: SystemFailureConvertible {
  /// The failure itself.
  public init(_ failure: SystemFailure) { self = failure }
}
