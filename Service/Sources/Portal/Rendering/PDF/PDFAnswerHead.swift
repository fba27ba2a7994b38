/// The first line of what a process says that opens a PDF; the XML or the report follows.
struct PDFAnswerHead: Codable {
  var problems: [DocumentProblem]
  var attachment: String?
  var object: Int?
}
