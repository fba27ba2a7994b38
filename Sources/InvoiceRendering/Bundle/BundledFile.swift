package import ByteCoding
internal import CBundledFiles

/// A file of the package's folders `Fonts` or `Templates`, as it is part of the binary.
package struct BundledFile {
  /// Relative to the package: `Fonts/Inter-Bold.otf`.
  let name: String
  /// As long as the process lives.
  let bytes: UnsafeRawBufferPointer

  /// All of them, by name within each folder.
  static var all: [BundledFile] {
    var count = 0
    let files = UnsafeBufferPointer(start: invoicekit_bundled_files(&count), count: count)
    return files.map {
      BundledFile(name: String(cString: $0.name), bytes: UnsafeRawBufferPointer(start: $0.bytes, count: $0.size))
    }
  }

  /// Of all their bytes.
  package static var digest: SHA256Digest {
    var hash = SHA256()
    for file in all { hash.update(Array(file.bytes)) }
    return hash.digest()
  }
}
