import CFontconfig
import Glibc

/// Fonts that are in memory, as one file that Fontconfig, FreeType and HarfBuzz can open: a TrueType collection of them
/// in an anonymous file (memfd_create(2)), of which the process keeps the one descriptor.
///
/// The tables of the faces are the very bytes; only where they stand is written anew (OpenType 1.9, "Font Collections").
final class FontCollectionFile: Sendable {
  /// How this process opens it.
  let path: String
  private let descriptor: Int32

  /// - Parameters:
  ///   - name: for messages, and for `/proc`.
  ///   - faces: OpenType files of one face each; the first has precedence. They are copied.
  /// - Throws: `TypesettingError.collection` when one is no such file or the system has no room for them.
  init(name: String, faces: [UnsafeRawBufferPointer]) throws(TypesettingError) {
    let layout = try CollectionLayout(faces: faces)
    // Without this a write beyond it would end the process by a signal.
    var limit = rlimit()
    if getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0, limit.rlim_cur < layout.size {
      throw .collection(
        reason: "files may not grow to \((layout.size >> 10) + 1) KiB, which they need (ulimit -f)")
    }
    descriptor = invoicekit_memory_file(name)
    path = "/proc/self/fd/\(descriptor)"
    guard descriptor >= 0 else { throw Self.failure() }
    // Sealed: who maps it may rely on its size and content.
    let isWhole =
      layout.pieces.allSatisfy { write($0.bytes, at: $0.offset) }
      && layout.headers.allSatisfy { header in header.bytes.withUnsafeBytes { write($0, at: header.offset) } }
      && invoicekit_seal_file(descriptor) == 0 && access(path, R_OK) == 0
    guard isWhole else { throw Self.failure() }
  }

  /// Runs, too, when the initializer has failed after it set all properties.
  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// - Returns: false and `errno` when not all of them could be written.
  private func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + written))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  private static func failure() -> TypesettingError {
    .collection(reason: String(cString: strerror(errno)))
  }
}
