/// What has come of a file of others.
struct PDFAnswer: Sendable {
  /// The XML, or the report.
  var bytes: [UInt8]
  /// The name of the attachment that the XML is.
  var attachment: String?
  /// The number of the PDF's object with its content.
  var object: Int?
  /// What is wrong with the file without keeping it from being read.
  var warnings: [DocumentProblem]
}
