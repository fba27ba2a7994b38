import Foundation
public import SQLStore
import Synchronization

/// What the databases of many tests hold when they begin: made once for each kind, and copied for each test. A copy takes
/// a fraction of what some hundred statements of a schema take.
public final class TestTemplate: Sendable {
  private let fill: @Sendable (SQLLocation) throws -> Void
  private let file = Mutex<Data?>(nil)
  private let database = Mutex<String?>(nil)

  /// - Parameter fill: makes the content of an empty database, and leaves no connection to it.
  public init(_ fill: @escaping @Sendable (SQLLocation) throws -> Void) { self.fill = fill }

  /// The content of a file of SQLite.
  func content() throws -> Data {
    try file.withLock { file in
      if let file { return file }
      let database = try TestDatabase(.sqlite)
      try fill(database.location)
      guard case .sqlite(let path) = database.location, !FileManager.default.fileExists(atPath: path + "-wal") else {
        throw TestServer.Failure(description: "the template is still open: a part of it stands in its log")
      }
      let content = try Data(contentsOf: URL(fileURLWithPath: path))
      file = content
      return content
    }
  }

  /// The name of a database of the server that all tests share; it goes with the server.
  func name(on server: TestServer) throws -> String {
    try database.withLock { database in
      if let database { return database }
      let name = "template_\(UUID().uuidString.filter(\.isHexDigit).lowercased())"
      try server.run("CREATE DATABASE \(name)")
      try fill(SQLLocation(server.uri(name)))
      database = name
      return name
    }
  }
}
