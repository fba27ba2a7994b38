import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SystemIO

/// A document of an export, or why there is none.
struct ExportedDocument: Sendable {
  enum Result: Sendable {
    /// Its content stands in memory only as long as an archive needs it.
    case made(name: String, file: PendingFile?, bytes: [UInt8]?, checksum: UInt32?)
    case failed([Problem])
    /// What ends the work.
    case stopped(CommandFailure)
  }

  let invoice: IssuedInvoice
  var warnings: [Problem] = []
  var result: Result
}
