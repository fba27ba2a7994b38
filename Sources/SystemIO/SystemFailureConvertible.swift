/// The failure of a program's own kind that a failure of the system becomes.
package protocol SystemFailureConvertible: Error {
  init(_ failure: SystemFailure)
}

extension SystemFailure: SystemFailureConvertible {
  /// The failure itself.
  package init(_ failure: SystemFailure) { self = failure }
}
