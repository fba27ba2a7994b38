import Glibc

/// Results on standard output.
enum StandardOutput {
  /// Held while a result is on its way.
  private static let writing = Monitor()

  /// Writes a whole result, the last one. Closing it here shows what some file systems say only then.
  ///
  /// - Throws: a failure with status 74, which is silent when the reader has gone.
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    try add(bytes)
    do { try FileDescriptor.standardOutput.close() } catch {
      throw OutputFile.writeFailure(error, file: "stdout")
    }
  }

  /// Writes a whole result, after which others may come.
  ///
  /// - Throws: as above.
  static func add(_ bytes: [UInt8]) throws(CommandFailure) {
    writing.lock()
    defer { writing.unlock() }
    do { try FileDescriptor.standardOutput.write(bytes) } catch {
      throw OutputFile.writeFailure(error, file: "stdout")
    }
  }

  /// Ends the process at once, from whatever thread, but not amid a result.
  static func end(_ failure: CommandFailure) -> Never {
    writing.lock()
    var reporter = Reporter(format: .text, isQuiet: false)
    reporter.report(failure)
    _exit(failure.status.rawValue)
  }
}
