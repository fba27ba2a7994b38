import InvoiceKit
import SystemIO

/// A finished file, or what is about to become one.
struct BatchDocument: Sendable {
  /// The file's name.
  var name: String
  /// What is remembered of it.
  var record: BatchRecord
  /// Its content on the way to its name; nil when the file is there already, or when there is no folder.
  var file: PendingFile?
  /// Its content, when something else than its own file needs it.
  var bytes: [UInt8]?
  /// The CRC-32 of its content, when it goes into an archive.
  var checksum: UInt32?
  /// What is not as it should be with the invoice, and stops nothing.
  var warnings: [Problem]
  /// What the books say of it; nil when there are none.
  var entry: BookEntry?
  /// The invoice, when it is needed once more.
  var invoice: ComputedInvoice?
  /// The invoice's.
  var date: CalendarDate
  /// Whether an earlier run has made it.
  var isOld = false
}
