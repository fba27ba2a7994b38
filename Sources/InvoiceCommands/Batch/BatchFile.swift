package import SystemIO

/// A finished file of an invoice, or what is about to become one.
package struct BatchFile: Sendable {
  /// The file's name.
  package var name: String
  /// What is remembered of it.
  package var record: BatchRecord
  /// Its content on the way to its name; nil when the file is there already, or when there is no folder.
  package var file: PendingFile?
  /// Its content, when something else than its own file needs it.
  package var bytes: [UInt8]?
  /// The CRC-32 of its content, when it goes into an archive.
  package var checksum: UInt32?
}
