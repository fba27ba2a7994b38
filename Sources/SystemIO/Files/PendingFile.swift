import Glibc

/// A file that is written whole under a name nobody looks for, and gets its own name later.
///
/// It is used from one thread at a time. Unlike `OutputFile` it leaves signals alone: whoever uses it has them blocked.
/// Unchecked, because `isDone` and `temporary` vary: the thread that made it hands it on and does not touch it again.
final class PendingFile: @unchecked Sendable {
  private let file: FileDescriptor
  private let folder: OutputFolder
  private let mark: String
  /// Its name in the folder; nil as long as it has none at all.
  private var temporary: String?
  private var isDone = false

  /// Writes a new file into a folder; does not wait for the disk.
  ///
  /// - Parameters:
  ///   - mark: tells apart the temporary names of files that are written at the same time.
  ///   - name: what the file is called in failures.
  /// - Throws: a failure with status 73 when the file cannot be created, 74 when writing fails.
  init(_ bytes: [UInt8], in folder: OutputFolder, mark: String, called name: String) throws(CommandFailure) {
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
  ///   - folder: in which it is to settle.
  ///   - mark: as above.
  ///   - name: as above.
  /// - Throws: a failure with status 73 when the file cannot be created.
  init(in folder: OutputFolder, mark: String, called name: String) throws(CommandFailure) {
    (self.folder, self.mark) = (folder, mark)
    if let file = folder.unnamed() {
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

  /// Gives the file its name, in place of what had it before; a link is not replaced.
  ///
  /// - Throws: a failure with status 73 when the name cannot be given, 74 when the disk fails.
  func settle(as name: String) throws(CommandFailure) {
    defer { discard() }
    try folder.refuseLink(name)
    if temporary == nil {
      do throws(SystemError) {
        if try folder.link(file, as: name) { return }
        // Only renaming replaces a file.
        try linkForNow()
      } catch {
        throw OutputFile.cannotCreate(folder.path(of: name), error)
      }
    }
    guard let temporary else { return }
    isDone = true
    do throws(SystemError) { try file.close() } catch {
      try? folder.remove(temporary)
      throw OutputFile.writeFailure(error, file: folder.path(of: name))
    }
    do throws(SystemError) { try folder.rename(temporary, to: name) } catch {
      try? folder.remove(temporary)
      throw OutputFile.cannotCreate(folder.path(of: name), error)
    }
  }

  /// Removes it. What was not finished is removed with its last user, too, but a process may end before that.
  func discard() {
    guard !isDone else { return }
    isDone = true
    try? file.close()
    if let temporary { try? folder.remove(temporary) }
  }

  private static let prefix = ".render-invoice-"
  private static let suffix = ".tmp"
  private static let attempts = 100

  private func linkForNow() throws(SystemError) {
    for attempt in 0..<Self.attempts {
      let name = Self.name(mark: mark, attempt: attempt)
      if try folder.link(file, as: name) {
        temporary = name
        return
      }
    }
    throw .alreadyExists
  }

  private static func name(mark: String, attempt: Int) -> String {
    prefix + mark + (attempt == 0 ? "" : "-\(attempt)") + suffix
  }

  /// Processes that do not see each other can have the same mark: those of two containers.
  private static func create(
    in folder: OutputFolder, mark: String, called name: String
  ) throws(CommandFailure) -> (name: String, file: FileDescriptor) {
    for attempt in 0..<attempts {
      let temporary = self.name(mark: mark, attempt: attempt)
      do throws(SystemError) {
        return (temporary, try folder.open(temporary, O_WRONLY | O_CREAT | O_EXCL))
      } catch {
        if error != .alreadyExists { throw OutputFile.cannotCreate(name, error) }
      }
    }
    throw OutputFile.cannotCreate(name, .alreadyExists)
  }

  /// Removes what a killed process has left in a folder, by the beginning of its marks.
  static func removeLeftovers(in folder: OutputFolder, mark: String) {
    folder.removeAll(from: prefix + mark, to: suffix)
  }
}
