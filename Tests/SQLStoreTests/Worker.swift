import Foundation
import Glibc
import SQLStore
import TestDatabases

/// A process of its own that works with a database (`store-worker`).
final class Worker {
  private let process = Process()
  private let output = Pipe()
  private var rest = Data()

  /// - Parameter user: the number of whom it is; nil: of the one that the tests are.
  init(_ database: TestDatabase, _ arguments: String..., asUser user: Int? = nil) throws {
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("store-worker").path
    let place: String =
      switch database.location {
      case .sqlite(let path): path
      case .postgres(let uri): uri
      }
    var call = [program, place] + arguments
    if let user { call = ["setpriv", "--reuid", "\(user)", "--regid", "\(user)", "--clear-groups", "--"] + call }
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = call
    process.standardOutput = output
    try process.run()
  }

  deinit { kill() }

  /// The next line that it says; nil when it has ended.
  func line() -> String? {
    while true {
      if let end = rest.firstIndex(of: 10) {
        defer { rest = Data(rest[(end + 1)...]) }
        return String(decoding: rest[..<end], as: UTF8.self)
      }
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { return nil }
      rest += data
    }
  }

  /// All that it says until it ends.
  func lines() -> [String] {
    var lines: [String] = []
    while let line = line() { lines.append(line) }
    process.waitUntilExit()
    return lines
  }

  /// Ends it as nothing else would (kill(2), SIGKILL).
  func kill() {
    if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }
}
