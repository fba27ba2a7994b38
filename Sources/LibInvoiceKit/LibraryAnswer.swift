internal import InvoiceCommands
internal import InvoiceCore
internal import InvoiceKit

/// What a call gives back.
struct LibraryAnswer {
  /// As the command's exit codes.
  var status = ExitStatus.done
  /// The document; nil when there is none.
  var document: MadeDocument?
  private var diagnostics: [Diagnostic] = []

  private enum Origin {
    static let options = "options"
  }

  mutating func warn(_ problems: [Problem]) { diagnostics += problems.map(Diagnostic.unnamed) }

  /// What stops the document, unless the system is at fault.
  mutating func fail(_ problems: InvoiceProblems) {
    if let failure = CommandFailure(problems) { return fail(failure) }
    if status == .done { status = .badData }
    warn(problems.problems)
  }

  mutating func fail(_ failure: CommandFailure) {
    if status == .done { status = failure.status }
    let problems = failure.problems.map { Diagnostic($0, file: failure.file ?? Origin.options) }
    diagnostics += problems.isEmpty ? [Diagnostic(failure)] : problems
  }

  /// What is wrong with the options.
  mutating func fail(options problems: [Problem]) {
    status = .usage
    diagnostics += problems.map { Diagnostic($0, file: Origin.options) }
  }

  /// All that was found, as a JSON array, each member as the command has it with `--errors json`.
  var problems: [UInt8] {
    var writer = JSONWriter(.compact)
    writer.array(diagnostics) { $1.write(to: &$0) }
    return writer.bytes
  }
}
