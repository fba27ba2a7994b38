import Glibc

/// Puts whole files in their places.
enum OutputFile {
  /// Writes a file so that its name shows the old file or the whole new one, never a part: a temporary file in the
  /// same folder, fsync, rename. Devices and pipes are written to as they are.
  ///
  /// - Throws: a failure with status 73 when the file cannot be created, 74 when writing fails.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    switch try OutputTarget(path) {
    case .standardOutput: try StandardOutput.write(bytes)
    case .stream: try writeThrough(bytes, to: path)
    case .file(let target):
      let delay = InterruptDelay()
      defer { delay.end() }
      try replace(target, with: bytes, called: path)
    }
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let file: FileDescriptor
    do { file = try FileDescriptor.open(path, O_WRONLY) } catch { throw cannotCreate(path, error) }
    do {
      try file.write(bytes)
      try file.close()
    } catch {
      throw writeFailure(error, file: path)
    }
  }

  private static func replace(_ target: String, with bytes: [UInt8], called path: String) throws(CommandFailure) {
    let folder = FilePath.folder(of: target)
    let (temporary, file) = try createTemporary(in: folder, for: target, called: path)
    do {
      try file.write(bytes)
      try file.synchronize()
    } catch {
      try? file.close()
      unlink(temporary)
      throw writeFailure(error, file: path)
    }
    do { try file.close() } catch {
      unlink(temporary)
      throw writeFailure(error, file: path)
    }
    guard rename(temporary, target) == 0 else {
      let error = SystemError.current
      unlink(temporary)
      throw cannotCreate(path, error)
    }
    // The new name itself must survive a power cut; a folder that cannot be opened for reading is no reason to fail.
    if let opened = try? FileDescriptor.open(folder, O_RDONLY | O_DIRECTORY) {
      try? opened.synchronize()
      try? opened.close()
    }
  }

  /// A new file beside the target: the permissions of the file that it replaces, else those of the umask.
  private static func createTemporary(
    in folder: String, for target: String, called path: String
  ) throws(CommandFailure) -> (path: String, file: FileDescriptor) {
    for attempt in 0..<100 {
      let temporary = FilePath.join(folder, ".render-invoice-\(getpid())-\(attempt).tmp")
      do throws(SystemError) {
        let file = try FileDescriptor.open(temporary, O_WRONLY | O_CREAT | O_EXCL)
        var old = stat()
        if stat(target, &old) == 0 { fchmod(file.number, old.st_mode & 0o777) }
        return (temporary, file)
      } catch {
        if error != .alreadyExists { throw cannotCreate(path, error) }
      }
    }
    throw cannotCreate(path, .alreadyExists)
  }

  /// The failure of a file that does not come into being: 73.
  static func cannotCreate(_ path: String, _ error: SystemError) -> CommandFailure {
    CommandFailure(
      .cannotCreate, "cannot-create", "cannot be created: \(error.text)",
      hint: error == .notFound ? "create its folder first" : nil, file: path)
  }

  /// The failure of a write: 74, without a word when the reader has gone.
  static func writeFailure(_ error: SystemError, file: String) -> CommandFailure {
    var failure = CommandFailure(
      .inputOutput, "write-failed", "cannot be written: \(error.text)",
      hint: error == .noSpace ? "free some space and run the command again" : nil, file: file)
    failure.isSilent = error == .brokenPipe
    return failure
  }
}
