import SystemIO

/// Why the work of a test ends.
enum WorkFailure: SystemFailureConvertible, Equatable {
  case delivery
  case system(SystemFailure)

  init(_ failure: SystemFailure) { self = .system(failure) }
}
