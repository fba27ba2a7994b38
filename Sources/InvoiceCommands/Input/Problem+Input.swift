package import InvoiceKit
import SystemIO

extension Problem {
  /// An invoice of more than `InputFile.sizeLimit`.
  package static let documentTooLarge = Problem(
    code: .documentTooLarge, path: "", message: "The document is larger than 64 MiB.")

  /// Reading failed on the way.
  static func unreadable(_ error: SystemError) -> Problem {
    if error.isLackOfRoom { return noRoom(error) }
    return Problem(code: .readFailed, path: "", message: "It cannot be read: \(error.text).")
  }

  /// Something in a folder that is called like an invoice, and that reading might wait for without end.
  static let noFile = Problem(
    code: .noInput, path: "", message: "It is a pipe or a device; a folder's invoices are files.")

  /// A folder is read, and nothing is found.
  package static let emptyFolder = Problem(
    code: .emptyFolder, severity: .warning, path: "", message: "The folder has no files *.json, *.xml or *.pdf.",
    hint: "Name files of other kinds themselves."
  )

  /// A file that cannot be opened.
  static func unopened(_ error: SystemError) -> Problem {
    if error.isLackOfRoom { return noRoom(error) }
    return Problem(code: .noInput, path: "", message: "It cannot be opened: \(error.text).")
  }

  /// The system has no room for what reading takes: no input is at fault.
  private static func noRoom(_ error: SystemError) -> Problem {
    Problem(
      code: .noRoom, path: "", message: "the system has no room for more: \(error.text)",
      hint: "raise the limits of open files and memory (ulimit -n, ulimit -v), or give fewer --jobs")
  }
}
