internal import Glibc

/// Waits for connections from this machine, and from no other: on 127.0.0.1 (ip(7)).
public struct LoopbackListener: Sendable {
  /// To wait for: something can be read when somebody connects.
  public let descriptor: FileDescriptor
  /// The port that was asked for, or that the system has chosen.
  public let port: Int

  /// Opens it (socket(2), bind(2), listen(2)).
  ///
  /// - Parameter port: 0: whichever is free.
  public init(port: Int) throws(SystemError) {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    let number = socket(AF_INET, kind, 0)
    guard number >= 0 else { throw .current }
    descriptor = FileDescriptor(number: number)
    do throws(SystemError) {
      var on: Int32 = 1
      // Who starts again does not wait for what the last one has left behind.
      setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      var size = socklen_t(MemoryLayout<sockaddr_in>.size)
      let bound = withUnsafeMutablePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
          bind(number, pointer, size) == 0 && listen(number, 16) == 0 && getsockname(number, pointer, &size) == 0
        }
      }
      guard bound else { throw .current }
      self.port = Int(UInt16(bigEndian: address.sin_port))
    } catch {
      try? FileDescriptor(number: number).close()
      throw error
    }
  }

  /// The next connection (accept(2)), which does not wait either; nil when there is none.
  public func accept() -> FileDescriptor? {
    let number = Glibc.accept(descriptor.number, nil, nil)
    guard number >= 0 else { return nil }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    _ = fcntl(number, F_SETFL, O_NONBLOCK)
    return FileDescriptor(number: number)
  }

  /// Closes it.
  public func close() { try? descriptor.close() }
}
