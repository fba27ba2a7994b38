internal import Glibc

extension FileDescriptor {
  /// Reads so many bytes from a place (pread(2)).
  ///
  /// - Throws: `endOfFile` when there are fewer.
  public func read(_ count: Int, at offset: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let received = try transfer(POLLIN) {
        bytes.withUnsafeMutableBytes {
          pread(number, $0.baseAddress?.advanced(by: done), $0.count - done, off_t(offset + done))
        }
      }
      guard received > 0 else { throw .endOfFile }
      done += received
    }
    return bytes
  }
}
