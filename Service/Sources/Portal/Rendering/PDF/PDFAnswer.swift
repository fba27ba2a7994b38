/// What has come of a file of others.
struct PDFAnswer: Sendable {
  /// The XML, or the report.
  var bytes: [UInt8]
  /// What is wrong with the file without keeping it from being read.
  var warnings: [DocumentProblem]
}
