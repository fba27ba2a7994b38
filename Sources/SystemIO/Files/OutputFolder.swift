internal import ByteCoding
public import Glibc

/// A folder in which files come into being: it is opened once, and its files are reached by their names in it, whatever
/// its path leads to later, and never through a link.
public final class OutputFolder: Sendable {
  /// As it was named.
  public let path: String
  private let folder: FileDescriptor

  /// Opens it (open(2)).
  public init(_ path: String) throws(SystemError) {
    self.path = path
    do { folder = try FileDescriptor.open(path, O_RDONLY | O_DIRECTORY) } catch {
      // Files may be made in a folder that may not be listed.
      guard error == SystemError(number: EACCES) else { throw error }
      let pathOnly: Int32 = 0o10_000_000
      folder = try FileDescriptor.open(path, pathOnly | O_DIRECTORY)
    }
  }

  /// Opens the folder that a file is to be in.
  ///
  /// - Parameter shownName: what the file is called in failures.
  /// - Throws: a failure of `creation`.
  public convenience init(around file: String, called shownName: String) throws(SystemFailure) {
    do throws(SystemError) { try self.init(FilePath.folder(of: file)) } catch {
      throw .creation(of: shownName, error)
    }
  }

  deinit { try? folder.close() }

  /// The path of a file in it, for messages.
  public func path(of name: String) -> String { FilePath.join(path, name) }

  /// Opens a file in it (openat(2)); fails when the name is that of a link.
  public func open(_ name: String, _ flags: Int32, mode: mode_t = 0o666) throws(SystemError) -> FileDescriptor {
    FileDescriptor(
      number: try SystemError.repeating {
        openat(folder.number, name, flags | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, mode)
      })
  }

  /// A new file without a name (`O_TMPFILE` of open(2)), which is gone with its last user; nil where there is no such
  /// thing, or no `/proc` to name it by.
  func unnamed(_ access: Int32 = O_WRONLY, mode: mode_t = 0o666) -> FileDescriptor? {
    let withoutName: Int32 = 0o20_000_000 | O_DIRECTORY
    let number = openat(folder.number, ".", withoutName | access | O_CLOEXEC, mode)
    guard number >= 0 else { return nil }
    let file = FileDescriptor(number: number)
    if Glibc.access(Self.path(of: file), F_OK) == 0 { return file }
    try? file.close()
    return nil
  }

  /// A new file for this process alone, to write and read, which is gone with its last user, however that ends.
  public func scratch(_ temporaryName: TemporaryName) throws(SystemError) -> FileDescriptor {
    if let file = unnamed(O_RDWR, mode: 0o600) { return file }
    let (name, file) = try create(temporaryName, O_RDWR, mode: 0o600)
    do throws(SystemError) { try remove(name) } catch {
      try? file.close()
      throw error
    }
    return file
  }

  /// A new file under the first temporary name that is free.
  func create(
    _ temporaryName: TemporaryName, _ access: Int32 = O_WRONLY, mode: mode_t = 0o666
  ) throws(SystemError) -> (name: String, file: FileDescriptor) {
    for attempt in 0..<TemporaryName.attempts {
      let name = temporaryName.text(attempt: attempt)
      do throws(SystemError) {
        return (name, try open(name, access | O_CREAT | O_EXCL, mode: mode))
      } catch {
        if error != .alreadyExists { throw error }
      }
    }
    throw .alreadyExists
  }

  /// Gives a file without a name its first one (linkat(2)).
  ///
  /// - Returns: false when the name is taken.
  public func link(_ file: FileDescriptor, as name: String) throws(SystemError) -> Bool {
    if linkat(AT_FDCWD, Self.path(of: file), folder.number, name, AT_SYMLINK_FOLLOW) == 0 { return true }
    let error = SystemError.current
    if error == .alreadyExists { return false }
    throw error
  }

  /// Gives a file without a name the first temporary one that is free.
  func link(_ file: FileDescriptor, as temporaryName: TemporaryName) throws(SystemError) -> String {
    for attempt in 0..<TemporaryName.attempts {
      let name = temporaryName.text(attempt: attempt)
      if try link(file, as: name) { return name }
    }
    throw .alreadyExists
  }

  /// Gives a file another name, in place of what had it before (renameat(2)).
  func rename(_ name: String, to other: String) throws(SystemError) {
    guard renameat(folder.number, name, folder.number, other) == 0 else { throw SystemError.current }
  }

  /// Removes a name, of a link that of the link (unlinkat(2)); that there is none is no error.
  public func remove(_ name: String) throws(SystemError) {
    if unlinkat(folder.number, name, 0) != 0, errno != ENOENT { throw SystemError.current }
  }

  /// What has a name, links not followed (fstatat(2)); nil when nothing has it.
  public func status(of name: String) -> stat? {
    var status = stat()
    return fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  /// The name of a file of ours must not be that of a link: what it leads to is somebody else's.
  ///
  /// - Throws: a failure of `creation` when it is.
  public func refuseLink(_ name: String) throws(SystemFailure) {
    if let status = status(of: name), status.st_mode & S_IFMT == S_IFLNK { throw SystemFailure.link(path(of: name)) }
  }

  /// Waits until the names in it are on the disk (fsync(2)); a folder that cannot be read is no reason to fail.
  public func synchronize() { try? folder.synchronize() }

  /// The names in it whose files are among others, by what they are to the system.
  public func names(of files: Set<FileIdentity>) -> [String] {
    let inodes = Set(files.map(\.inode))
    var names: [String] = []
    forEachEntry { name, inode in
      guard inodes.contains(inode), let status = status(of: name), files.contains(FileIdentity(status)) else { return }
      names.append(name)
    }
    return names
  }

  /// Removes what a process that was killed has left in it.
  ///
  /// - Parameter temporaryName: with which the names of the leftovers begin.
  public func removeLeftovers(_ temporaryName: TemporaryName) {
    forEachEntry { name, _ in
      if FilePath.hasPrefix(name, temporaryName.start), FilePath.hasSuffix(name, TemporaryName.suffix) {
        try? remove(name)
      }
    }
  }

  /// Gives the names in it and the inodes' numbers (readdir(3)).
  private func forEachEntry(_ body: (String, UInt64) -> Void) {
    guard let list = try? open(".", O_RDONLY | O_DIRECTORY) else { return }
    guard let handle = fdopendir(list.number) else {
      try? list.close()
      return
    }
    defer { closedir(handle) }
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      body(name, UInt64(entry.pointee.d_ino))
    }
  }

  private static func path(of file: FileDescriptor) -> String { "/proc/self/fd/\(file.number)" }
}
