package import ByteCoding

/// A file as a recipe names it.
package struct RecordedFile: Hashable, Sendable {
  /// Relative to its folder, with slashes.
  package var name: String
  /// Of its bytes.
  package var digest: SHA256Digest
}
