internal import Glibc

/// Bytes that nobody can guess: of the system's own generator (getrandom(2)).
public enum RandomBytes {
  /// So many of them.
  public static func make(_ count: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    var start = 0
    while start < bytes.count {
      // getentropy(3) gives 256 at a time.
      let piece = min(256, bytes.count - start)
      guard bytes.withUnsafeMutableBytes({ getentropy($0.baseAddress?.advanced(by: start), piece) }) == 0 else {
        throw SystemError.current
      }
      start += piece
    }
    return bytes
  }
}
