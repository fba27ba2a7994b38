public import SystemIO

extension CommandFailure: SystemFailureConvertible {
  /// What the system refuses, with the status and the code that the command has for it.
  public init(_ failure: SystemFailure) {
    let (status, code): (ExitStatus, String) =
      switch failure.kind {
      case .opening: (.noInput, "no-input")
      case .reading: (.inputOutput, "read-failed")
      case .creation: (.cannotCreate, "cannot-create")
      case .writing, .removal: (.inputOutput, "write-failed")
      case .descriptors: (.inputOutput, "no-descriptor")
      case .threads: (.software, "no-thread")
      case .memory: (.software, "no-memory")
      }
    self.init(status, code, failure.words, hint: failure.hint, file: failure.file)
    isSilent = failure.isReaderGone
  }
}

/// Does something that the system may refuse; its failure is the command's.
public func asCommand<Result>(
  _ work: @autoclosure () throws(SystemFailure) -> Result
) throws(CommandFailure) -> Result {
  do { return try work() } catch { throw CommandFailure(error) }
}
