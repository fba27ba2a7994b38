internal import Glibc

/// A file that is written whole under a name nobody looks for, and gets its own name later.
///
/// It is used from one thread at a time. Unlike `OutputFile` it leaves signals alone: whoever uses it has them blocked.
/// Unchecked, because `isDone` and `temporary` vary: the thread that made it hands it on and does not touch it again.
package final class PendingFile: @unchecked Sendable {
  private let file: FileDescriptor
  private let folder: OutputFolder
  private let temporaryName: TemporaryName
  /// Its name in the folder; nil as long as it has none at all.
  private var temporary: String?
  private var isDone = false

  /// Writes a new file into a folder; does not wait for the disk.
  ///
  /// - Parameters:
  ///   - temporaryName: what it is called until it has its name.
  ///   - name: what the file is called in failures.
  /// - Throws: a failure of `creation` or `writing`.
  package init(_ bytes: [UInt8], in folder: OutputFolder, temporaryName: TemporaryName, called name: String)
    throws(SystemFailure)
  {
    (temporary, file) = try Self.create(in: folder, temporaryName, called: name)
    (self.folder, self.temporaryName) = (folder, temporaryName)
    do throws(SystemError) {
      try file.write(bytes)
    } catch {
      discard()
      throw SystemFailure.writing(name, error)
    }
  }

  /// Begins a file that takes long to write. Where the system knows files without names it has none until it settles,
  /// so that nothing is left of it however the process ends.
  ///
  /// - Parameters:
  ///   - folder: in which it is to settle.
  ///   - temporaryName: as above.
  ///   - name: as above.
  /// - Throws: a failure of `creation`.
  package init(in folder: OutputFolder, temporaryName: TemporaryName, called name: String) throws(SystemFailure) {
    (self.folder, self.temporaryName) = (folder, temporaryName)
    if let file = folder.unnamed() {
      self.file = file
    } else {
      (temporary, file) = try Self.create(in: folder, temporaryName, called: name)
    }
  }

  deinit { discard() }

  /// Adds bytes.
  package func append(_ bytes: [UInt8]) throws(SystemError) { try file.write(bytes) }

  /// Waits until the bytes are on the disk.
  package func synchronize() throws(SystemError) { try file.synchronize() }

  /// Gives the file its name, in place of what had it before; a link is not replaced.
  ///
  /// - Throws: a failure of `creation` when the name cannot be given, of `writing` when the disk fails.
  package func settle(as name: String) throws(SystemFailure) {
    defer { discard() }
    try folder.refuseLink(name)
    if temporary == nil {
      do throws(SystemError) {
        if try folder.link(file, as: name) { return }
        // Only renaming replaces a file.
        try linkForNow()
      } catch {
        throw SystemFailure.creation(of: folder.path(of: name), error)
      }
    }
    guard let temporary else { return }
    isDone = true
    do throws(SystemError) { try file.close() } catch {
      try? folder.remove(temporary)
      throw SystemFailure.writing(folder.path(of: name), error)
    }
    do throws(SystemError) { try folder.rename(temporary, to: name) } catch {
      try? folder.remove(temporary)
      throw SystemFailure.creation(of: folder.path(of: name), error)
    }
  }

  /// Removes it. What was not finished is removed with its last user, too, but a process may end before that.
  package func discard() {
    guard !isDone else { return }
    isDone = true
    try? file.close()
    if let temporary { try? folder.remove(temporary) }
  }

  private func linkForNow() throws(SystemError) {
    for attempt in 0..<TemporaryName.attempts {
      let name = temporaryName.text(attempt: attempt)
      if try folder.link(file, as: name) {
        temporary = name
        return
      }
    }
    throw .alreadyExists
  }

  private static func create(
    in folder: OutputFolder, _ temporaryName: TemporaryName, called name: String
  ) throws(SystemFailure) -> (name: String, file: FileDescriptor) {
    for attempt in 0..<TemporaryName.attempts {
      let temporary = temporaryName.text(attempt: attempt)
      do throws(SystemError) {
        return (temporary, try folder.open(temporary, O_WRONLY | O_CREAT | O_EXCL))
      } catch {
        if error != .alreadyExists { throw SystemFailure.creation(of: name, error) }
      }
    }
    throw SystemFailure.creation(of: name, .alreadyExists)
  }

  /// Removes what a killed process has left in a folder.
  ///
  /// - Parameter temporaryName: what the names of the leftovers begin with.
  package static func removeLeftovers(in folder: OutputFolder, _ temporaryName: TemporaryName) {
    folder.removeAll(from: temporaryName.start, to: TemporaryName.suffix)
  }
}
