import CommandTestSupport
import Foundation
import Testing

/// A command that serves until it is told to stop.
final class RunningService {
  /// What it is reached by: `http://127.0.0.1:3000`.
  let address: String
  private let process = Process()
  private let errors: FileHandle

  /// Starts it, and waits until it says where it listens.
  ///
  /// - Parameter limit: seconds.
  init(_ arguments: [String], in folder: String, limit: Double = 300) throws {
    process.executableURL = URL(filePath: Command.service)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/dev/null", "TMPDIR": folder]
    let log = folder + "/running.log"
    try Data().write(to: URL(filePath: log))
    let output = try #require(FileHandle(forWritingAtPath: log))
    errors = try #require(FileHandle(forReadingAtPath: log))
    process.standardError = output
    process.standardOutput = output
    try process.run()
    let end = Date().addingTimeInterval(limit)
    var text = ""
    while Date() < end {
      text += String(decoding: errors.availableData, as: UTF8.self)
      if let found = text.firstMatch(of: #/http://127\.0\.0\.1:([1-9][0-9]*)[/\n]/#) {
        address = "http://127.0.0.1:\(found.1)"
        return
      }
      guard process.isRunning else { break }
      usleep(20_000)
    }
    if process.isRunning { process.terminate() }
    throw Failure(description: "it does not say where it listens: \(text)")
  }

  struct Failure: Error, CustomStringConvertible { var description: String }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// Asks it, by curl.
  ///
  /// - Returns: the status, and what it answers.
  func ask(_ path: String, method: String = "GET", headers: [String] = []) throws -> (status: String, body: Data) {
    let result = try Command(
      program: "curl",
      ["--silent", "--show-error", "--request", method, "--write-out", "%{stderr}%{http_code}", address + path]
        + headers.flatMap { ["--header", $0] }
    ).run()
    return (result.errors, result.output)
  }

  /// Tells it to stop.
  ///
  /// - Returns: its status; nil when it was ended by a signal, or has not ended after 30 seconds.
  func stop() throws -> Int32? {
    process.terminate()
    let end = Date().addingTimeInterval(30)
    while process.isRunning, Date() < end { usleep(20_000) }
    guard !process.isRunning, process.terminationReason == .exit else { return nil }
    return process.terminationStatus
  }
}
