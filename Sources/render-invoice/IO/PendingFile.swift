import Glibc

/// A file that is written whole under a name nobody looks for, and gets its own name later.
///
/// It is used from one thread at a time. Unlike `OutputFile` it leaves signals alone: whoever uses it has them blocked.
/// Unchecked, because `isDone` varies: the thread that made it hands it on and does not touch it again.
final class PendingFile: @unchecked Sendable {
  private let file: FileDescriptor
  private let temporary: String
  private var isDone = false

  /// Writes a new file into a folder; does not wait for the disk.
  ///
  /// - Parameters:
  ///   - mark: tells apart the temporary names of files that are written at the same time.
  ///   - name: what the file is called in failures.
  /// - Throws: a failure with status 73 when the file cannot be created, 74 when writing fails.
  init(_ bytes: [UInt8], in folder: String, mark: String, called name: String) throws(CommandFailure) {
    (temporary, file) = try Self.create(in: folder, mark: mark, called: name)
    do throws(SystemError) {
      try file.write(bytes)
    } catch {
      unlink(temporary)
      isDone = true
      try? file.close()
      throw OutputFile.writeFailure(error, file: name)
    }
  }

  deinit { discard() }

  /// Adds bytes.
  func append(_ bytes: [UInt8]) throws(SystemError) { try file.write(bytes) }

  /// Waits until the bytes are on the disk.
  func synchronize() throws(SystemError) { try file.synchronize() }

  /// Gives the file its name, in place of what had it before.
  ///
  /// - Throws: a failure with status 73 when the name cannot be given, 74 when the disk fails.
  func settle(as target: String) throws(CommandFailure) {
    isDone = true
    do throws(SystemError) { try file.close() } catch {
      unlink(temporary)
      throw OutputFile.writeFailure(error, file: target)
    }
    guard rename(temporary, target) == 0 else {
      let error = SystemError.current
      unlink(temporary)
      throw OutputFile.cannotCreate(target, error)
    }
  }

  /// Removes it. What was not finished is removed with its last user, too, but a process may end before that.
  func discard() {
    guard !isDone else { return }
    isDone = true
    try? file.close()
    unlink(temporary)
  }

  private static let prefix = ".render-invoice-"
  private static let suffix = ".tmp"

  /// Processes that do not see each other can have the same mark: those of two containers.
  private static func create(
    in folder: String, mark: String, called name: String
  ) throws(CommandFailure) -> (path: String, file: FileDescriptor) {
    for attempt in 0..<100 {
      let path = FilePath.join(folder, prefix + mark + (attempt == 0 ? "" : "-\(attempt)") + suffix)
      do throws(SystemError) {
        return (path, try FileDescriptor.open(path, O_WRONLY | O_CREAT | O_EXCL))
      } catch {
        if error != .alreadyExists { throw OutputFile.cannotCreate(name, error) }
      }
    }
    throw OutputFile.cannotCreate(name, .alreadyExists)
  }

  /// Removes what a killed process has left in a folder, by the beginning of its marks.
  static func removeLeftovers(in folder: String, mark: String) {
    guard let handle = opendir(folder) else { return }
    defer { closedir(handle) }
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(prefix + mark), name.hasSuffix(suffix) { unlink(FilePath.join(folder, name)) }
    }
  }
}
