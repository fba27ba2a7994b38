internal import Glibc

extension FileDescriptor {
  /// Reads so many bytes from a place (pread(2)).
  ///
  /// - Throws: `endOfFile` when there are fewer.
  package func read(_ count: Int, at offset: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let received = bytes.withUnsafeMutableBytes { buffer in
        pread(number, buffer.baseAddress?.advanced(by: done), buffer.count - done, off_t(offset + done))
      }
      if received > 0 {
        done += received
      } else if received == 0 {
        throw .endOfFile
      } else {
        let error = SystemError.current
        if error != .interrupted { throw error }
      }
    }
    return bytes
  }
}
