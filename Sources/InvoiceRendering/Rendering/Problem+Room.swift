internal import InvoiceModel

extension Problem {
  /// The system has no room for what a document needs, which is no fault of the document.
  static func noRoom(_ reason: String) -> Problem {
    Problem(
      code: .noRoom, path: "", message: "the system has no room for more: \(reason)",
      hint: "raise the limits of open files and memory (ulimit -n, ulimit -v), or do less at a time")
  }
}
