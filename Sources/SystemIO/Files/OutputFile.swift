/// Puts whole files in their places.
public enum OutputFile {
  /// Writes a file so that its name leads to the old file or the whole new one (see `PendingFile`), signals held back.
  /// Devices and pipes are written to as they are.
  ///
  /// - Parameters:
  ///   - temporaryName: what it is called until it is whole.
  ///   - isDerived: whether we have named it, and not the caller: then no link is followed.
  /// - Throws: a failure of `creation` or `writing`.
  public static func write(
    _ bytes: [UInt8], to path: String, temporaryName: TemporaryName, isDerived: Bool = false
  ) throws(SystemFailure) {
    switch try OutputTarget(path, isDerived: isDerived) {
    case .standardOutput: try StandardOutput.write(bytes)
    case .stream: try writeThrough(bytes, to: path)
    case .file(let target):
      let delay = InterruptDelay()
      defer { delay.end() }
      let file = try PendingFile(path: target, temporaryName: temporaryName, called: path)
      try file.append(bytes)
      try file.finish()
    }
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(SystemFailure) {
    let file = try FileDescriptor.openStream(path)
    do throws(SystemError) {
      try file.write(bytes)
      try file.close()
    } catch {
      throw .writing(path, error)
    }
  }
}
