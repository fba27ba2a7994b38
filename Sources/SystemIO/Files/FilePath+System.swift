public import ByteCoding
public import Glibc

/// Questions about paths to the system.
extension FilePath {
  /// Whether a path leads to a folder (stat(2), links followed).
  public static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  /// The file type bits of what a path leads to, nil when there is nothing or it cannot be looked at.
  public static func kind(of path: String) -> mode_t? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }

  /// Whether this process may make files in what a path leads to, a folder (faccessat(2), with the rights in force).
  public static func isWritableFolder(_ path: String) -> Bool {
    isFolder(path) && faccessat(AT_FDCWD, path, W_OK | X_OK, AT_EACCESS) == 0
  }

  /// What the system knows of what a path leads to (stat(2)); nil when there is nothing or it cannot be looked at.
  public static func status(of path: [UInt8]) -> stat? {
    var status = stat()
    return stat(path.map { CChar(bitPattern: $0) } + [0], &status) == 0 ? status : nil
  }

  /// Whether what a path leads to is a terminal.
  public static func isTerminal(_ path: String) -> Bool {
    guard kind(of: path) == S_IFCHR, let file = try? FileDescriptor.open(path, O_WRONLY | O_NONBLOCK) else {
      return false
    }
    defer { try? file.close() }
    return file.isTerminal
  }

  /// Whether there is anything of that name, a link that leads nowhere included (lstat(2)).
  public static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether the path itself is a link, wherever it leads (lstat(2)).
  public static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The path without links (realpath(3)).
  public static func resolved(_ path: String) throws(SystemError) -> String {
    String(decoding: try resolved(Array(path.utf8)), as: UTF8.self)
  }

  /// The same of a path that need not be UTF-8.
  public static func resolved(_ path: [UInt8]) throws(SystemError) -> [UInt8] {
    guard let pointer = realpath(path.map { CChar(bitPattern: $0) } + [0], nil) else { throw SystemError.current }
    defer { free(pointer) }
    return Array(UnsafeRawBufferPointer(start: pointer, count: strlen(pointer)))
  }

  /// The names in a folder as the system has them, which need not be UTF-8: in the order of their bytes, hidden ones
  /// left out (readdir(3)).
  ///
  /// - Parameter isWanted: whether a name is among them.
  public static func entries(
    of folder: String, where isWanted: ([UInt8]) -> Bool = { _ in true }
  ) throws(SystemError) -> [[UInt8]] {
    try entries(of: Array(folder.utf8), where: isWanted)
  }

  /// The same of a folder whose path need not be UTF-8.
  public static func entries(
    of folder: [UInt8], where isWanted: ([UInt8]) -> Bool = { _ in true }
  ) throws(SystemError) -> [[UInt8]] {
    guard let handle = opendir(folder.map { CChar(bitPattern: $0) } + [0]) else { throw SystemError.current }
    defer { closedir(handle) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(handle) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: "."), isWanted(name) { names.append(name) }
    }
    if errno != 0 { throw SystemError.current }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
