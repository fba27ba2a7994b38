package import InvoiceKit
package import SystemIO

/// A finished file, or what is about to become one.
package struct BatchDocument: Sendable {
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
  /// What is not as it should be with the invoice, and stops nothing.
  package var warnings: [Problem]
  /// Whether somebody else has issued it.
  package var isReceived: Bool
  /// What the books say of it; nil when there are none.
  package var entry: BookEntry?
  /// The invoice, when it is needed once more.
  package var invoice: ComputedInvoice?
  /// The invoice's.
  package var date: CalendarDate
  /// Whether an earlier run has made it.
  package var isOld = false
}
