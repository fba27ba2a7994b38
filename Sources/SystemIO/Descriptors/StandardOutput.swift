internal import Glibc

/// Results on standard output.
public enum StandardOutput {
  /// Held while a result is on its way.
  private static let writing = Monitor()

  /// Writes a whole result, the last one. Closing it here shows what some file systems say only then.
  ///
  /// - Throws: a failure of `writing`.
  public static func write(_ bytes: [UInt8]) throws(SystemFailure) {
    try add(bytes)
    do { try FileDescriptor.standardOutput.close() } catch { throw SystemFailure.writing("stdout", error) }
  }

  /// Writes a whole result, after which others may come.
  ///
  /// - Throws: as above.
  public static func add(_ bytes: [UInt8]) throws(SystemFailure) {
    writing.lock()
    defer { writing.unlock() }
    do { try FileDescriptor.standardOutput.write(bytes) } catch { throw SystemFailure.writing("stdout", error) }
  }

  /// Waits for the result that is on its way, and lets no other begin: for who ends the process from whatever thread.
  public static func hold() { writing.lock() }
}
