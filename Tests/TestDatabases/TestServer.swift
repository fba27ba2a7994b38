import Foundation
import Glibc

/// A PostgreSQL that the tests start: in a temporary folder, on a socket in it, and gone with this process, however it
/// ends. Tests that want one fail where PostgreSQL is not installed.
public final class TestServer: Sendable {
  /// Why there is none.
  public struct Failure: Error, CustomStringConvertible {
    /// Why there is none.
    public var description: String
  }

  /// One that does not wait for the disk, for all tests.
  public static let shared = Result { try TestServer(isDurable: false) }
  /// One that does, for those that measure, or kill it.
  public static let durable = Result { try TestServer(isDurable: true) }

  /// Where its data, its log and its socket are.
  public let folder: String
  /// The end of a pipe: when it is closed, the server stops.
  private let life: Int32
  private let answers: FileHandle

  /// Starts one.
  ///
  /// - Parameter isDurable: whether it waits for the disk.
  public init(isDurable: Bool) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Failure(description: "pipe: \(errno)") }
    life = ends[1]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("postgres.sh").path
    let process = Process()
    // In a session of its own it outlives whoever interrupts the tests, for as long as it takes to stop.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
    process.arguments = ["/bin/bash", script, isDurable ? "on" : "off"]
    process.standardInput = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    answers = output.fileHandleForReading
    let answer = Self.line(answers)
    guard answer.hasPrefix("ready ") else {
      throw Failure(description: String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self))
    }
    folder = String(answer.dropFirst(6).dropLast())
  }

  deinit { close(life) }

  private static func line(_ handle: FileHandle) -> String {
    var line = ""
    while !line.hasSuffix("\n") {
      let data = handle.availableData
      if data.isEmpty { break }
      line += String(decoding: data, as: UTF8.self)
    }
    return line
  }

  /// Lets it break down as if the power had failed; only one of a test's own may be treated so.
  public func stop() throws { try order("stop") }

  /// Brings it up again.
  public func start() throws { try order("start") }

  private func order(_ word: String) throws {
    let bytes = Array((word + "\n").utf8)
    guard write(life, bytes, bytes.count) == bytes.count, Self.line(answers) == "done\n" else {
      throw Failure(description: "PostgreSQL does not \(word)")
    }
  }

  /// The URI of a database of it.
  public func uri(_ database: String) -> String { "postgresql://test@/\(database)?host=\(folder)" }

  /// Does statements as the server's master would, in a program of its own.
  @discardableResult
  public func run(_ sql: String, in database: String = "postgres") throws -> String {
    try Self.program(folder + "/psql", ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", sql, uri(database)])
  }

  /// Runs a program and gives what it says.
  @discardableResult
  public static func program(_ name: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(name) \(arguments) has failed: \(text)")
    }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
