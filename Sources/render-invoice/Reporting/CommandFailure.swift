import InvoiceKit

/// Why the command could not do its work, other than by an invoice's own problems.
struct CommandFailure: Error {
  var status: ExitStatus
  /// A stable name, as a problem has one: `no-input`.
  var code: String
  var message: String
  var hint: String?
  /// The file that it is about; nil when it is about the call.
  var file: String?
  /// Whether nothing is printed: nobody is left to read the output.
  var isSilent = false

  init(_ status: ExitStatus, _ code: String, _ message: String, hint: String? = nil, file: String? = nil) {
    self.status = status
    self.code = code
    self.message = message
    self.hint = hint
    self.file = file
  }

  /// What no document is at fault for; nil when one is.
  init?(_ problems: InvoiceProblems) {
    guard let problem = problems.problems.first(where: { $0.code == "fonts-unavailable" }) else { return nil }
    self.init(.software, problem.code, problem.message, hint: problem.hint)
  }
}
