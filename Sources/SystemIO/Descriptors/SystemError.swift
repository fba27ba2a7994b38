import Glibc

/// An error number of the system, unknown ones included.
struct SystemError: Error, Equatable {
  var number: Int32

  /// The error of the call that has just failed.
  static var current: SystemError { SystemError(number: errno) }

  static let endOfFile = SystemError(number: 0)
  static let interrupted = SystemError(number: EINTR)
  static let brokenPipe = SystemError(number: EPIPE)
  static let notFound = SystemError(number: ENOENT)
  static let alreadyExists = SystemError(number: EEXIST)
  static let noSpace = SystemError(number: ENOSPC)
  static let invalid = SystemError(number: EINVAL)

  /// The system's own words, the first letter small: `no such file or directory`.
  var text: String {
    guard let words = strerror(number) else { return "error \(number)" }
    let message = String(cString: words)
    guard let first = message.first, message.dropFirst().first?.isLowercase ?? false else { return message }
    return first.lowercased() + message.dropFirst()
  }
}
