import Foundation
public import SQLStore
import Synchronization

/// A database that goes with its last user.
public final class TestDatabase: Sendable {
  /// Of which kind it is.
  public enum Kind: String, CaseIterable, Sendable, CustomStringConvertible {
    case sqlite, postgres

    /// Its name.
    public var description: String { rawValue }
  }

  private static let count = Atomic(0)

  /// Of which kind it is.
  public let kind: Kind
  /// Where it is.
  public let location: SQLLocation
  /// For other files of a test.
  public let folder: String
  private let name: String
  private let server: TestServer?

  /// - Parameters:
  ///   - kind: of which kind it is.
  ///   - isDurable: whether a server waits for the disk; SQLite always does.
  ///   - own: a server of the test's own, which it may stop; nil: one that all share.
  ///   - template: what it holds; nil: nothing. Of the server that all share only.
  public init(
    _ kind: Kind, isDurable: Bool = false, on own: TestServer? = nil, from template: TestTemplate? = nil
  ) throws {
    self.kind = kind
    folder = NSTemporaryDirectory() + "/invoicekit-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    name = "t\(ProcessInfo.processInfo.processIdentifier)_\(Self.count.add(1, ordering: .relaxed).newValue)"
    switch kind {
    case .sqlite:
      server = nil
      let path = folder + "/store.db"
      try template?.content().write(to: URL(fileURLWithPath: path))
      location = .sqlite(path: path)
    case .postgres:
      let server = try own ?? (isDurable ? TestServer.durable : TestServer.shared).get()
      try server.run(
        "CREATE DATABASE \(name)" + (try template.map { " TEMPLATE \(try $0.name(on: server))" } ?? ""))
      self.server = server
      location = SQLLocation(server.uri(name))
    }
  }

  deinit {
    _ = try? server?.run("DROP DATABASE \(name) WITH (FORCE)")
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The path of a file beside it.
  public func path(_ name: String) -> String { folder + "/" + name }

  /// Does statements past the store, as somebody would who is up to no good: by sqlite3 of Python, or by psql.
  @discardableResult
  public func tamper(_ sql: String) throws -> String {
    switch location {
    case .sqlite(let path):
      let script = """
        import sqlite3, sys
        with sqlite3.connect(sys.argv[1]) as db:
            for row in db.execute(sys.argv[2]): print(*row, sep="|")
        """
      return try TestServer.program("python3", ["-c", script, path, sql])
    case .postgres: return try server?.run(sql, in: name) ?? ""
    }
  }

  /// Ends all connections to a server's database, as a restart of it does.
  public func endConnections() throws {
    try server?.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)'")
  }
}
