import InvoiceKit

/// What is wrong with the files of a call: see Docs/Problems.md.
extension ProblemCode {
  /// The file is something else than an invoice: a spreadsheet, a ZIP archive, a picture, a web page, UTF-16.
  static let foreignFile = ProblemCode("foreign-file")
  /// An array, NDJSON or CSV was given where one invoice belongs: `render-invoice batch` takes it.
  static let severalInvoicesFile = ProblemCode("several-invoices-file")
  /// A file cannot be opened, or is gone.
  static let noInput = ProblemCode("no-input")
  /// A file cannot be read to its end.
  static let readFailed = ProblemCode("read-failed")
  /// The file of an earlier invoice of the batch, or another file of the batch, has the same name.
  static let sameOutput = ProblemCode("same-output")
  /// Files of an earlier run are in the folder that this run has not made; `--clean` removes them.
  static let earlierFiles = ProblemCode("earlier-files")
  /// A folder has no files `*.json`.
  static let emptyFolder = ProblemCode("empty-folder")
  /// Entries of the FEC are not of the twelve months that close on its day.
  static let outsideFinancialYear = ProblemCode("outside-financial-year")
}
