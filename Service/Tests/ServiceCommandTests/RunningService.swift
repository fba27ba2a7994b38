import CommandTestSupport
import Foundation
import Testing

/// A command that serves until it is told to stop.
final class RunningService {
  /// What it is reached by: `http://127.0.0.1:3000`.
  let address: String
  private let process = Process()
  private let file: String
  private let errors: FileHandle

  /// Starts it, and waits until it says where it listens.
  ///
  /// - Parameter limit: seconds.
  init(_ arguments: [String], in folder: String, limit: Double = 300) throws {
    process.executableURL = URL(filePath: Command.service)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/dev/null", "TMPDIR": folder]
    file = folder + "/running.log"
    try Data().write(to: URL(filePath: file))
    let output = try #require(FileHandle(forWritingAtPath: file))
    errors = try #require(FileHandle(forReadingAtPath: file))
    process.standardError = output
    process.standardOutput = output
    try process.run()
    let end = Date().addingTimeInterval(limit)
    var text = ""
    while Date() < end {
      text += String(decoding: errors.availableData, as: UTF8.self)
      if let found = text.firstMatch(of: #/(https?://127\.0\.0\.1:[1-9][0-9]*)[/\n]/#) {
        address = String(found.1)
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

  /// All that it has said.
  var log: String { (try? String(contentsOfFile: file, encoding: .utf8)) ?? "" }

  /// Sends it a signal, and waits until it has said something about it.
  func send(_ signal: Int32, until words: String) {
    kill(process.processIdentifier, signal)
    let end = Date().addingTimeInterval(30)
    while !log.contains(words), Date() < end { usleep(20_000) }
  }

  /// Asks it, by curl.
  ///
  /// - Parameter options: more of curl's.
  /// - Returns: the status, and what it answers.
  func ask(
    _ path: String, method: String = "GET", headers: [String] = [], options: [String] = []
  ) throws -> (status: String, body: Data) {
    let result = try Command(
      program: "curl",
      ["--silent", "--show-error", "--request", method, "--write-out", "%{stderr}%{http_code}", address + path]
        + headers.flatMap { ["--header", $0] } + options
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
