internal import Glibc

/// An error number of the system, unknown ones included.
public struct SystemError: Error, Hashable, Sendable {
  /// As errno(3) numbers them; 0 for the end of a file.
  public var number: Int32

  /// The error of a number.
  public init(number: Int32) { self.number = number }

  /// The error of the call that has just failed.
  public static var current: SystemError { SystemError(number: errno) }

  /// There is nothing more to read.
  public static let endOfFile = SystemError(number: 0)
  /// EBADF: the descriptor is closed.
  public static let badDescriptor = SystemError(number: EBADF)
  /// EAGAIN: nothing can be read or written now, or there is no room for a thread.
  public static let wouldBlock = SystemError(number: EAGAIN)
  /// EINTR: a signal came.
  public static let interrupted = SystemError(number: EINTR)
  /// EPIPE: the reader has gone.
  public static let brokenPipe = SystemError(number: EPIPE)
  /// ENOENT: there is no such file, or no such folder on its way.
  public static let notFound = SystemError(number: ENOENT)
  /// ENOTDIR: a part of the way to it is no folder.
  public static let noFolder = SystemError(number: ENOTDIR)
  /// EEXIST: the name is taken.
  public static let alreadyExists = SystemError(number: EEXIST)
  /// ENOSPC: the disk is full.
  public static let noSpace = SystemError(number: ENOSPC)
  /// ENOMEM: there is no memory for it.
  public static let noMemory = SystemError(number: ENOMEM)
  /// EINVAL: the system does not do this here.
  public static let invalid = SystemError(number: EINVAL)

  /// Whether it is for lack of room, of open files or of memory, that a call has failed: with the same words it would do
  /// another time.
  public var isLackOfRoom: Bool { number == EMFILE || number == ENFILE || number == ENOMEM }

  /// The system's own words, the first letter small: `no such file or directory`.
  public var text: String {
    guard let words = strerror(number) else { return "error \(number)" }
    let message = String(cString: words)
    guard let first = message.first, message.dropFirst().first?.isLowercase ?? false else { return message }
    return first.lowercased() + message.dropFirst()
  }
}
