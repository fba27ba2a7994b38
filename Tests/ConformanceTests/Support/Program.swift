import Foundation
import Testing

/// Programs that the tests run: the built command, and judges of PDF. One that is missing is an error.
enum Program {
  struct Result {
    var status: Int32
    var output: Data
    var errors: String
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The built command: that of `INVOICEKIT_BINARY`, else the one that was built with the tests.
  static let renderInvoice =
    ProcessInfo.processInfo.environment["INVOICEKIT_BINARY"]
    ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("render-invoice").path

  /// Runs a program to its end.
  static func run(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program.hasPrefix("/") ? program : "/usr/bin/" + program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    // Files, not pipes: a pipe that nobody empties would stop the program.
    let folder = try Folder()
    for name in ["out", "err"] { try Data().write(to: folder.url.appendingPathComponent(name)) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: folder.url.appendingPathComponent("out"))
    process.standardError = try FileHandle(forWritingTo: folder.url.appendingPathComponent("err"))
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try folder.data("out"),
      errors: String(decoding: try folder.data("err"), as: UTF8.self))
  }

  /// Runs a judge that must find no fault, and returns what it says.
  @discardableResult
  static func expectNoFault(_ program: String, _ arguments: [String]) throws -> String {
    let result = try run(program, arguments)
    #expect(result.status == 0, "\(program) \(arguments): \(result.text.prefix(2_000)) \(result.errors.prefix(2_000))")
    return result.text
  }
}

/// A folder that goes with its last user.
final class Folder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("invoicekit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func data(_ name: String) throws -> Data { try Data(contentsOf: url.appendingPathComponent(name)) }

  func write(_ bytes: [UInt8], _ name: String) throws -> String {
    try Data(bytes).write(to: url.appendingPathComponent(name))
    return path(name)
  }
}
