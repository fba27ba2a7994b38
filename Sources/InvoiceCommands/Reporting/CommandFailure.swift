public import InvoiceKit

/// Why the command could not do its work, other than by an invoice's own problems.
public struct CommandFailure: Error {
  /// With what the process ends.
  public var status: ExitStatus
  /// A stable name, as a problem has one: `no-input`.
  public var code: String
  /// What is wrong.
  public var message: String
  /// What to do.
  public var hint: String?
  /// The file that it is about; nil when it is about the call.
  public var file: String?
  /// All that is wrong with the file, which is then printed instead of the message.
  public var problems: [Problem] = []
  /// Whether nothing is printed: nobody is left to read the output.
  public var isSilent = false

  /// A failure for which there is no problem of a document.
  public init(_ status: ExitStatus, _ code: String, _ message: String, hint: String? = nil, file: String? = nil) {
    self.status = status
    self.code = code
    self.message = message
    self.hint = hint
    self.file = file
  }

  /// A file of the call other than an invoice is wrong.
  public init(_ status: ExitStatus, _ problems: InvoiceProblems, file: String?) {
    let first = problems.problems.first { $0.severity == .error }
    self.init(
      status, (first?.code ?? .typesettingFailed).rawValue, first?.message ?? "it cannot be used", hint: first?.hint,
      file: file)
    self.problems = problems.problems
  }

  /// Codes of problems that are the system's.
  private static let systemCodes: Set<ProblemCode> = [.fontsUnavailable, .noRoom, .noPango, .noSubsetting]

  /// What no document is at fault for; nil when one is.
  public init?(_ problems: InvoiceProblems) {
    guard let problem = problems.problems.first(where: { Self.systemCodes.contains($0.code) }) else { return nil }
    self.init(.software, problem.code.rawValue, problem.message, hint: problem.hint)
  }
}
