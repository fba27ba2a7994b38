internal import ByteCoding
internal import InvoiceKit
internal import YAMLReading

/// Gathers what is wrong with a configuration while it is read.
final class ConfigurationReader {
  let world: ConfigurationWorld
  /// In the order in which they were found.
  private(set) var problems: [Problem] = []

  init(_ world: ConfigurationWorld) { self.world = world }

  /// Whether something keeps the configuration from being used.
  var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// Adds what another check has found.
  func add(_ problem: Problem) { problems.append(problem) }

  /// Adds what is wrong at a place.
  func report(
    _ code: ConfigurationCode, as severity: Severity = .error, at location: Problem.Location?, _ path: String,
    _ message: String, hint: String? = nil
  ) {
    add(
      Problem(
        code: code.problemCode, severity: severity, path: path, message: message, hint: hint, location: location))
  }

  /// What libyaml and its reader find.
  func report(_ problem: YAMLProblem) {
    report(
      problem.kind == .duplicateKey ? .duplicateKey : .notYAML, at: problem.location, "", problem.message,
      hint: problem.kind == .syntax ? "a value with a colon or a hash in it stands in quotes" : nil)
  }

  /// A path of the configuration, seen from where the process works.
  func path(_ text: String) -> String {
    FilePath.hasPrefix(text, "/") || world.folder == "." ? text : FilePath.join(world.folder, text)
  }
}
