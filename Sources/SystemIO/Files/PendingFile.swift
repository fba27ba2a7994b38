internal import ByteCoding
internal import Glibc

/// A file on its way to its name: what the name leads to is the old file or the whole new one, never a part.
///
/// It is written under a name nobody looks for, or without any; it waits for the disk (fsync(2)), and gets its own name
/// then (renameat(2), or linkat(2) where there was none). What has failed is gone, and gets no name any more.
///
/// It is used from one thread at a time. It leaves signals alone: see `InterruptDelay` and `SignalWatch`. Unchecked,
/// because what varies does so without a lock: the thread that made it hands it on and does not touch it again.
public final class PendingFile: @unchecked Sendable {
  private let file: FileDescriptor
  private let folder: OutputFolder
  private let name: String
  /// What the file is called in failures.
  private let shownName: String
  private let temporaryName: TemporaryName
  private let isPrivate: Bool
  /// Its name for now; nil as long as it has none at all.
  private var temporary: String?
  private var isClosed = false
  /// Whether it is closed, on the disk, and waits for its name under the one for now.
  private var isResting = false
  /// Why there is no file any more.
  private var failure: SystemFailure?

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - name: which it gets in the folder. The permissions of a file that has it now are those of the new one; else
  ///     they are what the umask leaves.
  ///   - temporaryName: what it is called meanwhile where it must have a name.
  ///   - takesLong: whether it is long on its way. Where the system knows files without names (`O_TMPFILE`) it has none
  ///     then, so that nothing is left of it however the process ends. Many files come sooner to the disk with names.
  ///   - isPrivate: whether only its owner may read it, from its first byte on, whatever the umask says.
  ///   - shownName: what it is called in failures; nil: by its path.
  /// - Throws: a failure of `creation`.
  public init(
    _ name: String, in folder: OutputFolder, temporaryName: TemporaryName, takesLong: Bool = false,
    isPrivate: Bool = false, called shownName: String? = nil
  ) throws(SystemFailure) {
    let mode: mode_t = isPrivate ? 0o600 : 0o666
    self.isPrivate = isPrivate
    (self.name, self.folder, self.temporaryName) = (name, folder, temporaryName)
    self.shownName = shownName ?? folder.path(of: name)
    if takesLong, let file = folder.unnamed(mode: mode) {
      self.file = file
    } else {
      do throws(SystemError) { (temporary, file) = try folder.create(temporaryName, mode: mode) } catch {
        throw .creation(of: self.shownName, error)
      }
    }
    keepPermissions(of: name)
  }

  /// Begins a file by its path, which leads through no link.
  ///
  /// - Parameter shownName: what it is called in failures.
  /// - Throws: a failure of `creation`.
  public convenience init(
    path: String, temporaryName: TemporaryName, takesLong: Bool = false, called shownName: String
  ) throws(SystemFailure) {
    try self.init(
      FilePath.name(of: path), in: OutputFolder(around: path, called: shownName), temporaryName: temporaryName,
      takesLong: takesLong, called: shownName)
  }

  deinit { discard() }

  /// Adds bytes.
  ///
  /// - Throws: a failure of `writing`, after which the file is gone.
  public func append(_ bytes: [UInt8]) throws(SystemFailure) {
    try need(file.write(bytes))
  }

  /// Waits until the bytes are on the disk.
  ///
  /// - Throws: as above.
  public func synchronize() throws(SystemFailure) {
    if !isResting { try need(file.synchronize()) }
  }

  /// Waits until the bytes are on the disk, and closes the file where it has a name to be found by again: of many that wait
  /// for each other, each would take a descriptor.
  ///
  /// - Throws: as above.
  public func rest() throws(SystemFailure) {
    try synchronize()
    guard temporary != nil, !isResting else { return }
    (isClosed, isResting) = (true, true)
    do throws(SystemError) { try file.close() } catch { throw gone(.writing(shownName, error)) }
  }

  /// Whether no file has the name that it gets.
  var isNameFree: Bool { folder.status(of: name) == nil }

  /// Takes its name from it again.
  func removeNamed() { try? folder.remove(name) }

  /// Gives the file its name, in place of what had it before; a link is not replaced. The bytes have to be on the disk,
  /// and the name is when the folder is (`OutputFolder.synchronize`).
  ///
  /// - Parameter other: another name in the folder, where it was not known before.
  /// - Throws: a failure of `creation` or `writing`, after which the file is gone, and an older one as it was.
  public func settle(as other: String? = nil) throws(SystemFailure) {
    if !isResting { try check() }
    let name = other ?? name
    do throws(SystemFailure) {
      try folder.refuseLink(name)
      if other != nil { keepPermissions(of: name) }
      if try !takeFreeName(name) { try replace(name) }
    } catch {
      throw gone(error)
    }
    discard()
  }

  /// All at once: waits for the disk, gives the file its name, and waits for the name to be on the disk, too.
  ///
  /// - Parameter other: as above.
  /// - Throws: as above.
  public func finish(as other: String? = nil) throws(SystemFailure) {
    try synchronize()
    try settle(as: other)
    folder.synchronize()
  }

  /// Removes it, unless it has its name. That happens with its last user, too, but a process may end before.
  public func discard() {
    if !isClosed { try? file.close() }
    (isClosed, isResting) = (true, false)
    if let temporary { try? folder.remove(temporary) }
    temporary = nil
  }

  /// - Returns: false when a file has the name, or this one a name already: only renaming replaces then.
  private func takeFreeName(_ name: String) throws(SystemFailure) -> Bool {
    guard temporary == nil else { return false }
    do throws(SystemError) { return try folder.link(file, as: name) } catch {
      throw .creation(of: shownName(name), error)
    }
  }

  private func replace(_ name: String) throws(SystemFailure) {
    let temporary: String
    do throws(SystemError) {
      if let known = self.temporary { temporary = known } else { temporary = try folder.link(file, as: temporaryName) }
    } catch {
      throw .creation(of: shownName(name), error)
    }
    self.temporary = temporary
    let isOpen = !isClosed
    isClosed = true
    do throws(SystemError) { if isOpen { try file.close() } } catch {
      // Some file systems say only now that they have not written everything.
      throw .writing(shownName(name), error)
    }
    do throws(SystemError) { try folder.rename(temporary, to: name) } catch {
      throw .creation(of: shownName(name), error)
    }
    self.temporary = nil
  }

  /// Throws why the file is gone, if it is.
  private func check() throws(SystemFailure) {
    if let failure { throw failure }
    if isClosed { throw .writing(shownName, .badDescriptor) }
  }

  private func need(_ step: @autoclosure () throws(SystemError) -> Void) throws(SystemFailure) {
    try check()
    do throws(SystemError) { try step() } catch { throw gone(.writing(shownName, error)) }
  }

  private func gone(_ failure: SystemFailure) -> SystemFailure {
    self.failure = failure
    discard()
    return failure
  }

  private func shownName(_ name: String) -> String { name == self.name ? shownName : folder.path(of: name) }

  private func keepPermissions(of name: String) {
    if !isPrivate, !isClosed, let old = folder.status(of: name), old.st_mode & S_IFMT == S_IFREG {
      fchmod(file.number, old.st_mode & 0o777)
    }
  }
}
