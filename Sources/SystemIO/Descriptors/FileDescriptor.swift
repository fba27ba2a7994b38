public import Glibc

/// An open file of the system; whoever opened it closes it.
public struct FileDescriptor: Sendable {
  /// As the system counts them.
  public var number: Int32

  /// A descriptor that is open already.
  public init(number: Int32) { self.number = number }

  /// stdin(3).
  public static let standardInput = FileDescriptor(number: 0)
  /// stdout(3).
  public static let standardOutput = FileDescriptor(number: 1)
  /// stderr(3).
  public static let standardError = FileDescriptor(number: 2)

  /// Opens a path (open(2)); closed by itself in programs that this process starts.
  public static func open(_ path: String, _ flags: Int32, mode: mode_t = 0o666) throws(SystemError) -> FileDescriptor {
    try open(Array(path.utf8), flags, mode: mode)
  }

  /// Opens a pipe or a device for writing, waiting for a reader of a pipe: signals end that, held back or not.
  ///
  /// - Throws: a failure of `creation`.
  public static func openStream(_ path: String) throws(SystemFailure) -> FileDescriptor {
    do {
      return try SignalWatch.lettingThrough { () throws(SystemError) in try open(path, O_WRONLY) }
    } catch {
      throw .creation(of: path, error)
    }
  }

  /// Opens a path that need not be UTF-8.
  public static func open(_ path: [UInt8], _ flags: Int32, mode: mode_t = 0o666) throws(SystemError) -> FileDescriptor {
    let path = path.map { CChar(bitPattern: $0) } + [0]
    return FileDescriptor(number: try SystemError.repeating { Glibc.open(path, flags | O_CLOEXEC | O_NOCTTY, mode) })
  }

  /// Takes places 0, 1 and 2 where the caller left them closed, so that no file opened later gets one of them. They
  /// are taken the wrong way round: reading from 0 and writing to 1 or 2 still fail.
  public static func occupyStandardPlaces() {
    for number in Int32(0)...2 where fcntl(number, F_GETFD) < 0 {
      _ = Glibc.open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Lets this process open as many files at a time as it is allowed to (setrlimit(2)).
  ///
  /// - Returns: how many that are.
  @discardableResult
  public static func raisedLimit() -> Int {
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return 256 }
    var raised = limit
    raised.rlim_cur = limit.rlim_max
    if setrlimit(resource, &raised) == 0 { limit = raised }
    return Int(min(limit.rlim_cur, 1 << 20))
  }

  /// Whether a person sits in front of it (isatty(3)).
  public var isTerminal: Bool { isatty(number) == 1 }

  /// What kind of file it is, and how large (fstat(2)).
  public func status() throws(SystemError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw SystemError.current }
    return status
  }

  /// What kind of file it is; 0 when it cannot be told.
  public var kind: mode_t { ((try? status())?.st_mode ?? 0) & S_IFMT }

  /// Closes it (close(2)); some file systems report a failed write only here.
  public func close() throws(SystemError) {
    guard Glibc.close(number) == 0 else {
      let error = SystemError.current
      // Linux has closed it even then.
      if error != .interrupted { throw error }
      return
    }
  }

  /// Waits until the file is on the disk (fsync(2)); a file system that has no such thing is no error.
  public func synchronize() throws(SystemError) {
    do throws(SystemError) { _ = try SystemError.repeating { fsync(number) } } catch {
      if error != .invalid { throw error }
    }
  }

  /// Writes all bytes (write(2)), however many calls that takes.
  public func write(_ bytes: [UInt8]) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = try transfer(POLLOUT) {
        bytes.withUnsafeBytes { Glibc.write(number, $0.baseAddress?.advanced(by: done), $0.count - done) }
      }
      guard count > 0 else { throw .noSpace }
      done += count
    }
  }

  /// Reads once (read(2)), waiting for something when there is nothing.
  ///
  /// - Parameters:
  ///   - bytes: take what was read, from `start` on; they stay as many.
  ///   - limit: so many bytes at most.
  /// - Returns: how many bytes that were; 0 at the end.
  public func read(into bytes: inout [UInt8], from start: Int, atMost limit: Int) throws(SystemError) -> Int {
    try transfer(POLLIN) {
      bytes.withUnsafeMutableBytes {
        Glibc.read(number, $0.baseAddress?.advanced(by: start), max(0, min($0.count - start, limit)))
      }
    }
  }

  /// Reads to the end, but not more than `limit` bytes (read(2)).
  public func read(atMost limit: Int) throws(SystemError) -> [UInt8] {
    let expected = (try? status())?.st_size ?? 0
    // One byte more than expected: the end is seen without growing.
    var room = min(max(Int(expected), 0) &+ 1, limit)
    if room < 65_536 { room = min(65_536, limit) }
    var bytes = [UInt8](repeating: 0, count: room)
    var count = 0
    while count < limit {
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: min(bytes.count, limit - count)) }
      let received = try read(into: &bytes, from: count, atMost: bytes.count)
      if received == 0 { break }
      count += received
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
