import Glibc

/// A file that is written whole under a name nobody looks for, and gets its own name later.
///
/// It is used from one thread at a time. Unlike `OutputFile` it leaves signals alone: whoever uses it has them blocked.
/// Unchecked, because `isDone` and `temporary` vary: the thread that made it hands it on and does not touch it again.
final class PendingFile: @unchecked Sendable {
  private let file: FileDescriptor
  private let folder: String
  private let mark: String
  /// Nil as long as it has no name at all.
  private var temporary: String?
  private var isDone = false

  /// Writes a new file into a folder; does not wait for the disk.
  ///
  /// - Parameters:
  ///   - mark: tells apart the temporary names of files that are written at the same time.
  ///   - name: what the file is called in failures.
  /// - Throws: a failure with status 73 when the file cannot be created, 74 when writing fails.
  init(_ bytes: [UInt8], in folder: String, mark: String, called name: String) throws(CommandFailure) {
    (temporary, file) = try Self.create(in: folder, mark: mark, called: name)
    (self.folder, self.mark) = (folder, mark)
    do throws(SystemError) {
      try file.write(bytes)
    } catch {
      discard()
      throw OutputFile.writeFailure(error, file: name)
    }
  }

  /// Begins a file that takes long to write. Where the system knows files without names it has none until it settles,
  /// so that nothing is left of it however the process ends.
  ///
  /// - Parameters:
  ///   - target: a path in the folder in which it is to settle.
  ///   - mark: as above.
  ///   - name: as above.
  /// - Throws: a failure with status 73 when the file cannot be created.
  init(besides target: String, mark: String, called name: String) throws(CommandFailure) {
    folder = FilePath.folder(of: target)
    self.mark = mark
    if let file = Self.unnamed(in: folder) {
      self.file = file
    } else {
      (temporary, file) = try Self.create(in: folder, mark: mark, called: name)
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
    defer { discard() }
    if temporary == nil {
      do throws(SystemError) {
        if try link(as: target) { return }
        // Only renaming replaces a file.
        try linkForNow()
      } catch {
        throw OutputFile.cannotCreate(target, error)
      }
    }
    guard let temporary else { return }
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
    if let temporary { unlink(temporary) }
  }

  private static let prefix = ".render-invoice-"
  private static let suffix = ".tmp"
  private static let attempts = 100

  /// A file without a name (`O_TMPFILE` of open(2)); nil where there is no such thing, or no `/proc` to name it by.
  private static func unnamed(in folder: String) -> FileDescriptor? {
    let withoutName: Int32 = 0o20_000_000 | O_DIRECTORY
    guard let file = try? FileDescriptor.open(folder, withoutName | O_WRONLY) else { return nil }
    if access(path(of: file), F_OK) == 0 { return file }
    try? file.close()
    return nil
  }

  private static func path(of file: FileDescriptor) -> String { "/proc/self/fd/\(file.number)" }

  /// Gives the file its first name (linkat(2)).
  ///
  /// - Returns: false when the name is taken.
  private func link(as name: String) throws(SystemError) -> Bool {
    if linkat(AT_FDCWD, Self.path(of: file), AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 { return true }
    let error = SystemError.current
    if error == .alreadyExists { return false }
    throw error
  }

  private func linkForNow() throws(SystemError) {
    for attempt in 0..<Self.attempts {
      let path = Self.path(in: folder, mark: mark, attempt: attempt)
      if try link(as: path) {
        temporary = path
        return
      }
    }
    throw .alreadyExists
  }

  private static func path(in folder: String, mark: String, attempt: Int) -> String {
    FilePath.join(folder, prefix + mark + (attempt == 0 ? "" : "-\(attempt)") + suffix)
  }

  /// Processes that do not see each other can have the same mark: those of two containers.
  private static func create(
    in folder: String, mark: String, called name: String
  ) throws(CommandFailure) -> (path: String, file: FileDescriptor) {
    for attempt in 0..<attempts {
      let path = path(in: folder, mark: mark, attempt: attempt)
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
