internal import ByteCoding
internal import Glibc

/// Puts whole files in their places.
package enum OutputFile {
  /// Writes a file so that its name shows the old file or the whole new one, never a part: a temporary file in the
  /// same folder, fsync, rename. Devices and pipes are written to as they are.
  ///
  /// - Parameters:
  ///   - temporaryName: what it is called until it is whole.
  ///   - isDerived: whether we have named it, and not the caller: then no link is followed.
  /// - Throws: a failure of `creation` or `writing`.
  package static func write(
    _ bytes: [UInt8], to path: String, temporaryName: TemporaryName, isDerived: Bool = false
  ) throws(SystemFailure) {
    switch try OutputTarget(path, isDerived: isDerived) {
    case .standardOutput: try StandardOutput.write(bytes)
    case .stream: try writeThrough(bytes, to: path)
    case .file(let target):
      let delay = InterruptDelay()
      defer { delay.end() }
      try replace(target, with: bytes, temporaryName, called: path)
    }
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(SystemFailure) {
    let file: FileDescriptor
    do { file = try FileDescriptor.openStream(path) } catch { throw SystemFailure.creation(of: path, error) }
    do {
      try file.write(bytes)
      try file.close()
    } catch {
      throw SystemFailure.writing(path, error)
    }
  }

  private static func replace(
    _ target: String, with bytes: [UInt8], _ temporaryName: TemporaryName, called path: String
  ) throws(SystemFailure) {
    let folder: OutputFolder
    do { folder = try OutputFolder(FilePath.folder(of: target)) } catch {
      throw SystemFailure.creation(of: path, error)
    }
    let name = FilePath.name(of: target)
    let (temporary, file) = try createTemporary(temporaryName, in: folder, for: name, called: path)
    do {
      try file.write(bytes)
      try file.synchronize()
    } catch {
      try? file.close()
      try? folder.remove(temporary)
      throw SystemFailure.writing(path, error)
    }
    do { try file.close() } catch {
      try? folder.remove(temporary)
      throw SystemFailure.writing(path, error)
    }
    do { try folder.rename(temporary, to: name) } catch {
      try? folder.remove(temporary)
      throw SystemFailure.creation(of: path, error)
    }
    // The new name itself must survive a power cut.
    folder.synchronize()
  }

  /// A new file beside the target: the permissions of the file that it replaces, else those of the umask.
  private static func createTemporary(
    _ temporaryName: TemporaryName, in folder: OutputFolder, for name: String, called path: String
  ) throws(SystemFailure) -> (name: String, file: FileDescriptor) {
    for attempt in 0..<TemporaryName.attempts {
      let temporary = temporaryName.text(attempt: attempt)
      do throws(SystemError) {
        let file = try folder.open(temporary, O_WRONLY | O_CREAT | O_EXCL)
        if let old = folder.status(of: name) { fchmod(file.number, old.st_mode & 0o777) }
        return (temporary, file)
      } catch {
        if error != .alreadyExists { throw SystemFailure.creation(of: path, error) }
      }
    }
    throw SystemFailure.creation(of: path, .alreadyExists)
  }
}
