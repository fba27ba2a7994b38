import CommandTestSupport
import Foundation
import SQLStore
import TestDatabases
import Testing

/// The configuration of an example in a folder of its own, with its secrets, and calls of the built command there.
final class ServiceFixture: Sendable {
  static let configuration = "invoice-service.yaml"

  let folder: TemporaryFolder
  let database: TestDatabase
  let ledger: TestDatabase

  /// - Parameters:
  ///   - isMade: whether `init` was called already.
  ///   - change: what is different in the configuration.
  ///   - prepare: puts more into the folder.
  init(
    _ kind: TestDatabase.Kind = .sqlite, isMade: Bool = false, _ change: (String) -> String = { $0 },
    prepare: (TemporaryFolder) throws -> Void = { _ in }
  ) throws {
    folder = try TemporaryFolder()
    (database, ledger) = (try TestDatabase(kind), try TestDatabase(kind))
    try FileManager.default.createDirectory(atPath: folder.path("secrets"), withIntermediateDirectories: true)
    for (name, text) in [
      ("api-key", "test-key"), ("webhook-secret", "test-webhook-secret"),
      ("bot-token", "test-token-of-the-bot-with-32-characters"),
    ] {
      _ = try folder.file("secrets/\(name)", text + "\n")
      chmod(folder.path("secrets/\(name)"), 0o600)
    }
    try prepare(folder)
    let example = try Command(program: Command.service, ["config", "example"]).run()
    #expect(example.status == 0, "\(example.errors)")
    let text = example.text
      .replacing("database: service.db", with: "database: \(Self.text(database.location))")
      .replacing("ledger: ledger.db", with: "ledger: \(Self.text(ledger.location))")
    _ = try folder.file(Self.configuration, change(text))
    if isMade {
      let made = try run("init")
      #expect(made.status == 0, "\(made.errors)")
    }
  }

  private static func text(_ location: SQLLocation) -> String {
    switch location {
    case .sqlite(let path): path
    case .postgres(let uri): uri
    }
  }

  /// A call of the command in the folder.
  func command(_ arguments: [String]) -> Command {
    var command = Command(program: Command.service, arguments)
    command.folder = folder.path
    return command
  }

  /// The same, run to its end.
  func run(_ arguments: String...) throws -> Command.Result { try command(arguments).run() }
}
