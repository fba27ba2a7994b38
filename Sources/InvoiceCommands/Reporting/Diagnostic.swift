public import InvoiceKit

/// One line of what the command has to say: a document's problem or a failure of the command.
public struct Diagnostic: Sendable {
  /// The file that it is about.
  public var file: String?
  /// The file in that PDF in which the place is.
  public var attachment: String?
  /// The number of that PDF's object.
  public var object: Int?
  /// Where in it.
  public var location: Problem.Location?
  /// Whether it stops the document.
  public var severity: Severity
  /// A JSON Pointer; nil when no document is concerned.
  public var path: String?
  /// What is wrong.
  public var message: String
  /// Its stable name.
  public var code: String
  /// What to do.
  public var hint: String?
  /// The rule that fails, where one has a name.
  public var rule: String?
  /// The business term that it is about.
  public var term: String?

  /// A problem of the document that was read from `file`; a template's problem names its own file.
  public init(_ problem: Problem, file: String) {
    self.file = problem.file ?? file
    attachment = problem.attachment
    object = problem.object
    location = problem.location
    severity = problem.severity
    path = problem.path
    message = problem.message
    code = problem.code.rawValue
    hint = problem.hintWithOption
    rule = problem.rule
    term = problem.term
  }

  /// A problem of a document without the name of its file.
  public static func unnamed(_ problem: Problem) -> Diagnostic {
    var diagnostic = Diagnostic(problem, file: "")
    diagnostic.file = nil
    return diagnostic
  }

  /// A failure of the command.
  public init(_ failure: CommandFailure) {
    file = failure.file
    severity = .error
    message = failure.message
    code = failure.code
    hint = failure.hint
  }

  /// The JSON Pointer; `/` for the whole document, so that the place is never blank.
  private var pointer: String? { path.map { $0.isEmpty ? "/" : $0 } }

  /// `FILE:LINE:COL: error: POINTER: message [code] (hint)`, without a line's end; a file in a PDF is
  /// `FILE!ATTACHMENT:LINE:COL`, and an object of one `FILE!object NUMBER`. Control characters are written as
  /// `\u{1B}`: neither a file's name nor a document can steer the terminal.
  ///
  /// - Parameter command: who speaks, where no file is concerned.
  public func text(of command: CommandName) -> String {
    var line = file ?? command.text
    if let attachment { line += "!\(attachment)" } else if let object { line += "!object \(object)" }
    if let location { line += ":\(location.line):\(location.column)" }
    line += ": \(severity.rawValue): "
    if let pointer { line += pointer + ": " }
    line += "\(message) [\(code)]"
    if let hint { line += " (\(hint))" }
    return PrintableText.of(line)
  }

  private enum Key: String, JSONKey {
    case file, attachment, object, line, column, severity, code, path, message, hint, rule, term
  }

  /// The same as a JSON object on one line, without its end.
  public var json: [UInt8] {
    var writer = JSONWriter(.compact)
    write(to: &writer)
    return writer.bytes
  }

  /// Writes the same as a JSON object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member(Key.file, file)
      writer.member(Key.attachment, attachment)
      writer.member(Key.object, object)
      writer.member(Key.line, location?.line)
      writer.member(Key.column, location?.column)
      writer.member(Key.severity, severity.rawValue)
      writer.member(Key.code, code)
      writer.member(Key.path, pointer)
      writer.member(Key.message, message)
      writer.member(Key.hint, hint)
      writer.member(Key.rule, rule)
      writer.member(Key.term, term)
    }
  }
}
