internal import Glibc

/// An error number of the system, unknown ones included.
package struct SystemError: Error, Hashable, Sendable {
  package var number: Int32

  package init(number: Int32) { self.number = number }

  /// The error of the call that has just failed.
  package static var current: SystemError { SystemError(number: errno) }

  package static let endOfFile = SystemError(number: 0)
  package static let badDescriptor = SystemError(number: EBADF)
  package static let wouldBlock = SystemError(number: EAGAIN)
  package static let interrupted = SystemError(number: EINTR)
  package static let brokenPipe = SystemError(number: EPIPE)
  package static let notFound = SystemError(number: ENOENT)
  package static let alreadyExists = SystemError(number: EEXIST)
  package static let noSpace = SystemError(number: ENOSPC)
  package static let invalid = SystemError(number: EINVAL)

  /// The system's own words, the first letter small: `no such file or directory`.
  package var text: String {
    guard let words = strerror(number) else { return "error \(number)" }
    let message = String(cString: words)
    guard let first = message.first, message.dropFirst().first?.isLowercase ?? false else { return message }
    return first.lowercased() + message.dropFirst()
  }
}
