internal import Glibc
internal import SystemIO

/// A small file that the configuration names: a secret, a certificate, a key.
struct ConfiguredFile {
  private static let sizeLimit = 65_536

  /// Why there is none, as the end of a sentence: `cannot be read: …`.
  struct Unreadable: Error {
    let text: String
  }

  let bytes: [UInt8]
  /// Whether others than its owner and group may read or write it.
  let isOpen: Bool

  /// Reads it.
  init(_ path: String) throws(Unreadable) {
    let found: (bytes: [UInt8], mode: mode_t)?
    do throws(SystemError) { found = try Self.read(path) } catch {
      throw Unreadable(text: "cannot be read: \(error.text)")
    }
    guard let found else { throw Unreadable(text: "is no regular file of at most 64 KiB") }
    (bytes, isOpen) = (found.bytes, found.mode & 0o007 != 0)
  }

  private static func read(_ path: String) throws(SystemError) -> (bytes: [UInt8], mode: mode_t)? {
    // Not waiting: a pipe might have nobody at its other end.
    let file = try FileDescriptor.open(path, O_RDONLY | O_NONBLOCK)
    defer { try? file.close() }
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= sizeLimit else { return nil }
    return (try file.read(atMost: sizeLimit), status.st_mode)
  }
}
