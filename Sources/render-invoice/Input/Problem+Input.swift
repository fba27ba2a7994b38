import InvoiceKit

extension Problem {
  /// An invoice of more than `InputFile.sizeLimit`.
  static let documentTooLarge = Problem("document-too-large", path: "", "The document is larger than 64 MiB.")

  /// Reading failed on the way.
  static func unreadable(_ error: SystemError) -> Problem {
    Problem("read-failed", path: "", "It cannot be read: \(error.text).")
  }

  /// A file that cannot be opened.
  static func unopened(_ error: SystemError) -> Problem {
    Problem("no-input", path: "", "It cannot be opened: \(error.text).")
  }
}
