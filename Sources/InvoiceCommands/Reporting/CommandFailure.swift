package import InvoiceKit

/// Why the command could not do its work, other than by an invoice's own problems.
package struct CommandFailure: Error {
  /// With what the process ends.
  package var status: ExitStatus
  /// A stable name, as a problem has one: `no-input`.
  package var code: String
  /// What is wrong.
  package var message: String
  /// What to do.
  package var hint: String?
  /// The file that it is about; nil when it is about the call.
  package var file: String?
  /// All that is wrong with the file, which is then printed instead of the message.
  package var problems: [Problem] = []
  /// Whether nothing is printed: nobody is left to read the output.
  package var isSilent = false

  /// A failure for which there is no problem of a document.
  package init(_ status: ExitStatus, _ code: String, _ message: String, hint: String? = nil, file: String? = nil) {
    self.status = status
    self.code = code
    self.message = message
    self.hint = hint
    self.file = file
  }

  /// A file of the call other than an invoice is wrong.
  package init(_ status: ExitStatus, _ problems: InvoiceProblems, file: String?) {
    let first = problems.problems.first { $0.severity == .error }
    self.init(
      status, (first?.code ?? .typesettingFailed).rawValue, first?.message ?? "it cannot be used", hint: first?.hint,
      file: file)
    self.problems = problems.problems
  }

  /// Codes of problems that are the system's.
  private static let systemCodes: Set<ProblemCode> = [.fontsUnavailable, .noRoom]

  /// What no document is at fault for; nil when one is.
  package init?(_ problems: InvoiceProblems) {
    guard let problem = problems.problems.first(where: { Self.systemCodes.contains($0.code) }) else { return nil }
    self.init(.software, problem.code.rawValue, problem.message, hint: problem.hint)
  }
}
