internal import ByteCoding
import Glibc
import InvoiceKit

/// Puts whole files in their places.
enum OutputFile {
  /// Writes a file so that its name shows the old file or the whole new one, never a part: a temporary file in the
  /// same folder, fsync, rename. Devices and pipes are written to as they are.
  ///
  /// - Parameter isDerived: whether we have named it, and not the caller: then no link is followed.
  /// - Throws: a failure with status 73 when the file cannot be created, 74 when writing fails.
  static func write(_ bytes: [UInt8], to path: String, isDerived: Bool = false) throws(CommandFailure) {
    switch try OutputTarget(path, isDerived: isDerived) {
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
    do { file = try FileDescriptor.openStream(path) } catch { throw cannotCreate(path, error) }
    do {
      try file.write(bytes)
      try file.close()
    } catch {
      throw writeFailure(error, file: path)
    }
  }

  private static func replace(_ target: String, with bytes: [UInt8], called path: String) throws(CommandFailure) {
    let folder: OutputFolder
    do { folder = try OutputFolder(FilePath.folder(of: target)) } catch { throw cannotCreate(path, error) }
    let name = FilePath.name(of: target)
    let (temporary, file) = try createTemporary(in: folder, for: name, called: path)
    do {
      try file.write(bytes)
      try file.synchronize()
    } catch {
      try? file.close()
      try? folder.remove(temporary)
      throw writeFailure(error, file: path)
    }
    do { try file.close() } catch {
      try? folder.remove(temporary)
      throw writeFailure(error, file: path)
    }
    do { try folder.rename(temporary, to: name) } catch {
      try? folder.remove(temporary)
      throw cannotCreate(path, error)
    }
    // The new name itself must survive a power cut.
    folder.synchronize()
  }

  /// A new file beside the target: the permissions of the file that it replaces, else those of the umask.
  private static func createTemporary(
    in folder: OutputFolder, for name: String, called path: String
  ) throws(CommandFailure) -> (name: String, file: FileDescriptor) {
    for attempt in 0..<100 {
      let temporary = ".render-invoice-\(getpid())-\(attempt).tmp"
      do throws(SystemError) {
        let file = try folder.open(temporary, O_WRONLY | O_CREAT | O_EXCL)
        if let old = folder.status(of: name) { fchmod(file.number, old.st_mode & 0o777) }
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
