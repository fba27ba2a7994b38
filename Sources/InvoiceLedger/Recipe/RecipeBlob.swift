package import ByteCoding

/// Bytes that recipes name by their digest: a file of a template, a logo, an attachment.
package struct RecipeBlob: Hashable, Sendable {
  /// SHA-256 of the bytes.
  package let digest: SHA256Digest
  /// The bytes.
  package let bytes: [UInt8]

  /// Some bytes with their digest.
  package init(_ bytes: [UInt8]) {
    digest = SHA256.digest(of: bytes)
    self.bytes = bytes
  }
}
