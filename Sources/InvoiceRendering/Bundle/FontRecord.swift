package import ByteCoding
internal import Glibc
internal import InvoiceModel
internal import SystemIO

/// What a file of fonts was when it was used.
package struct FontRecord: Hashable, Sendable {
  /// The file's name, without its folder.
  package var name: String
  /// The name of the family of its first face; empty when it has none.
  package var family: String
  /// In bytes.
  package var size: Int
  /// Of its bytes.
  package var digest: SHA256Digest

  /// A record.
  package init(name: String, family: String, size: Int, digest: SHA256Digest) {
    self.name = name
    self.family = family
    self.size = size
    self.digest = digest
  }

  /// Size and digest of a file, which is read piece by piece.
  ///
  /// - Parameter sizes: which sizes it is read of; nil: of any.
  /// - Returns: nil for a file of another size.
  /// - Throws: `fonts-unusable` when it cannot be read.
  static func content(
    of path: [UInt8], ofSizes sizes: Set<Int>?
  ) throws(InvoiceProblems) -> (size: Int, digest: SHA256Digest)? {
    do throws(SystemError) {
      let file = try FileDescriptor.open(path, O_RDONLY | O_NONBLOCK)
      let reader = try ByteReader(file, isOwned: true)
      if let sizes, try !sizes.contains(Int(file.status().st_size)) { return nil }
      var hash = SHA256()
      var size = 0
      while try reader.readMore() {
        let count = reader.available.count
        reader.withAvailable { hash.update($0) }
        reader.take(count)
        size += count
      }
      return (size, hash.digest())
    } catch {
      let name = String(decoding: path, as: UTF8.self)
      throw InvoiceProblems([
        error.isLackOfRoom
          ? .noRoom(error.text)
          : Problem(
            code: .fontsUnusable, path: "", message: "the font cannot be read: \(error.text)", file: name)
      ])
    }
  }
}
