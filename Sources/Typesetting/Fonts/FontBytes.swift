/// The bytes of a font that go when nobody uses them any more, C libraries included.
///
/// Sendable: the bytes are never written to after the initializer.
package final class FontBytes: @unchecked Sendable {
  /// Its file, for messages.
  package let path: String
  /// As long as this object lives.
  let bytes: UnsafeRawBufferPointer

  /// Copies the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file's.
  ///   - path: what messages call it.
  package init(_ bytes: [UInt8], path: String) {
    self.path = path
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
    copy.copyBytes(from: bytes)
    self.bytes = UnsafeRawBufferPointer(rebasing: copy[..<bytes.count])
  }

  deinit { bytes.deallocate() }

  /// What stands for the object in C; it lives until that is released.
  static func retained(_ object: FontBytes) -> UnsafeMutableRawPointer { Unmanaged.passRetained(object).toOpaque() }

  /// - Parameter pointer: what `retained` gave; nil does nothing.
  static func release(_ pointer: UnsafeMutableRawPointer?) {
    guard let pointer else { return }
    Unmanaged<FontBytes>.fromOpaque(pointer).release()
  }
}
