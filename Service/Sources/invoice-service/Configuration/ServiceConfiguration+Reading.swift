internal import ByteCoding
internal import Glibc
internal import InvoiceCommands
internal import InvoiceKit
internal import SystemIO
internal import YAMLReading

extension ServiceConfiguration {
  /// What it is called where nothing names it.
  static let standardName = "invoice-service.yaml"

  /// Reads a configuration.
  ///
  /// - Parameter trial: how much of what it names is tried, too.
  /// - Returns: what it says, nil when something is wrong with it; and all that is, in the order of the text.
  static func read(
    _ bytes: [UInt8], _ world: ConfigurationWorld, trying trial: ConfigurationTrial = .text
  ) -> (configuration: Self?, problems: [Problem]) {
    let document = YAMLDocument(bytes)
    let reader = ConfigurationReader(world)
    for problem in document.problems { reader.report(problem) }
    var configuration: Self?
    if let root = document.root {
      let value = ConfigurationValue(node: root, path: "", reader: reader)
      configuration = ConfigurationKeys.Root.form.read(value)
      if let configuration { ConfigurationProbe(configuration: configuration, root: value).run(trial) }
    } else if document.problems.isEmpty {
      reader.report(
        .missingKey, at: Problem.Location(line: 1, column: 1), "", "the configuration is empty",
        hint: "`invoice-service config example` prints one")
    }
    let problems = reader.problems.enumerated().sorted { first, second in
      let (one, other) = (first.element.location, second.element.location)
      let places = (one?.line ?? 0, one?.column ?? 0, first.offset)
      return places < (other?.line ?? 0, other?.column ?? 0, second.offset)
    }.map(\.element)
    return (reader.hasErrors ? nil : configuration, problems)
  }

  /// Reads a file.
  ///
  /// - Throws: a failure with status 66 when it cannot be opened.
  static func read(
    file path: String, trying trial: ConfigurationTrial = .text
  ) throws(CommandFailure) -> (configuration: Self?, problems: [Problem]) {
    let bytes: [UInt8]
    do throws(SystemError) {
      let file = try FileDescriptor.open(path, O_RDONLY)
      defer { try? file.close() }
      bytes = try file.read(atMost: YAMLDocument.maximumSize + 1)
    } catch {
      var failure = CommandFailure(SystemFailure.opening(path, error))
      if error == .notFound {
        failure.hint = "`invoice-service config example > \(path)` makes one; --config names another"
      }
      throw failure
    }
    let world = ConfigurationWorld(folder: FilePath.folder(of: path)) { name in
      getenv(name).map { String(cString: $0) }
    }
    return read(bytes, world, trying: trial)
  }
}
