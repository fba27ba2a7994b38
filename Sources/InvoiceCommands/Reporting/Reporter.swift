public import InvoiceKit
import SystemIO

/// Says on standard error what is wrong, and remembers with what status the process ends.
public struct Reporter: Sendable {
  /// Who speaks.
  public let command: CommandName
  /// How problems are printed.
  public var format: ReportFormat
  /// Warnings are kept back.
  public var isQuiet: Bool
  /// That of the first failure.
  public private(set) var status = ExitStatus.done

  /// That of a command, which has reported nothing yet.
  public init(_ command: CommandName, _ options: ReportOptions) {
    self.command = command
    format = options.errors
    isQuiet = options.quiet
  }

  /// Reports a failure of the command.
  public mutating func report(_ failure: CommandFailure) {
    if status == .done { status = failure.status }
    guard !failure.isSilent else { return }
    guard failure.problems.isEmpty else { return report(failure.problems, file: failure.file ?? command.text) }
    print([Diagnostic(failure)])
  }

  /// Reports what ends the work before its end: its status counts, whatever has failed before.
  public mutating func stop(_ failure: CommandFailure) {
    status = failure.status
    report(failure)
  }

  /// Reports what stops a document: the status becomes 65, unless the document is not at fault.
  public mutating func report(_ problems: InvoiceProblems, file: String) {
    if let failure = CommandFailure(problems) { return report(failure) }
    if status == .done { status = .badData }
    report(problems.problems, file: file)
  }

  /// Reports what stops a document, as far as it is to be printed: the status becomes 65.
  public mutating func fail(_ diagnostics: [Diagnostic]) {
    if status == .done { status = .badData }
    print(diagnostics.filter { !isQuiet || $0.severity == .error })
  }

  /// Reports what stops nothing.
  public func report(_ warnings: [Diagnostic]) {
    print(warnings.filter { !isQuiet || $0.severity == .error })
  }

  /// Says something that is no problem.
  public func note(_ text: String) {
    guard !isQuiet, format == .text else { return }
    try? FileDescriptor.standardError.write(Array("\(command.text): \(text)\n".utf8))
  }

  /// Reports what does not stop a document.
  public func report(warnings: [Problem], file: String) {
    report(warnings, file: file)
  }

  private func report(_ problems: [Problem], file: String) {
    print(problems.filter { !isQuiet || $0.severity == .error }.map { Diagnostic($0, file: file) })
  }

  private func print(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    var text: [UInt8] = []
    for diagnostic in diagnostics {
      text += format == .json ? diagnostic.json : Array(diagnostic.text(of: command).utf8)
      text.append(0x0A)
    }
    // Nothing is left to tell it to when standard error fails.
    try? FileDescriptor.standardError.write(text)
  }
}
