internal import InvoiceCommands
internal import InvoiceKit

/// What is wrong with a document: as `--errors json` of `render-invoice` has it, without the file. Hints of options that
/// only the command has are left out.
struct DocumentProblem: Hashable, Sendable, Codable {
  var severity: String
  var code: String
  /// A JSON Pointer, or the path of an XML element; `/`: the whole document.
  var path: String
  /// The file of a PDF in which the place is, and the number of that PDF's object.
  var attachment: String?
  var object: Int?
  var line: Int?
  var column: Int?
  var message: String
  var hint: String?
  var rule: String?
  var term: String?

  init(_ problem: Problem) {
    (severity, code) = (problem.severity.rawValue, problem.code.rawValue)
    path = problem.path.isEmpty ? "/" : problem.path
    (line, column) = (problem.location?.line, problem.location?.column)
    (message, hint) = (problem.message, problem.hint)
    (rule, term) = (problem.rule, problem.term)
    (attachment, object) = (problem.attachment, problem.object)
  }

  /// A problem of the whole document, for which the library has no words.
  init(_ code: PortalCode, _ message: String, hint: String? = nil) {
    (severity, self.code, path) = (Severity.error.rawValue, code.rawValue, "/")
    (self.message, self.hint) = (message, hint)
  }

  /// Whether it stops the document.
  var isError: Bool { severity == Severity.error.rawValue }
}
