import InvoiceKit
import SystemIO

extension Problem {
  /// An invoice of more than `InputFile.sizeLimit`.
  static let documentTooLarge = Problem("document-too-large", path: "", "The document is larger than 64 MiB.")

  /// Reading failed on the way.
  static func unreadable(_ error: SystemError) -> Problem {
    Problem("read-failed", path: "", "It cannot be read: \(error.text).")
  }

  /// Something in a folder that is called like an invoice, and that reading might wait for without end.
  static let noFile = Problem("no-input", path: "", "It is a pipe or a device; a folder's invoices are files.")

  /// A folder is read, and nothing is found.
  static let emptyFolder = Problem(
    "empty-folder", .warning, path: "", "The folder has no files *.json.", hint: "Name files of other kinds themselves."
  )

  /// A file that cannot be opened.
  static func unopened(_ error: SystemError) -> Problem {
    Problem("no-input", path: "", "It cannot be opened: \(error.text).")
  }
}
