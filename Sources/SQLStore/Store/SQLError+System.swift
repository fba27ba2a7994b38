internal import SystemIO

extension SQLError {
  /// A failure of the system, of a file that is not the database.
  init(_ failure: SystemFailure) {
    let kind: Kind =
      switch failure.kind {
      case .descriptors, .threads, .memory: .noRoom
      case .writing: failure.cause == .noSpace ? .full : .io
      case .reading, .removal: .io
      case .opening, .creation: failure.cause == .notFound ? .notFound : .cannotOpen
      }
    let hint = failure.hint.map { ": \($0)" } ?? ""
    self.init(kind, (failure.file.map { "\($0) " } ?? "") + failure.words + hint)
  }
}
