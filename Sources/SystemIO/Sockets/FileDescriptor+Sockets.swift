internal import Glibc

/// Connections that are never waited for.
extension FileDescriptor {
  /// What has arrived on a connection (recv(2)).
  ///
  /// - Parameter limit: so many bytes at most.
  /// - Returns: none when the other side has ended it; nil when nothing has arrived.
  public func receive(atMost limit: Int) throws(SystemError) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: limit)
    do throws(SystemError) {
      let count = try SystemError.repeating {
        bytes.withUnsafeMutableBytes { recv(number, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT)) }
      }
      bytes.removeLast(bytes.count - count)
      return bytes
    } catch {
      guard error == .wouldBlock else { throw error }
      return nil
    }
  }

  /// Sends as much as there is room for (send(2)); who has gone is an error, and no signal.
  ///
  /// - Returns: how many bytes that were.
  public func send(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    do throws(SystemError) {
      return try SystemError.repeating {
        bytes.withUnsafeBytes {
          Glibc.send(number, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT | MSG_NOSIGNAL))
        }
      }
    } catch {
      guard error == .wouldBlock else { throw error }
      return 0
    }
  }
}
