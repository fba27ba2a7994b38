import Foundation

/// Programs in Python that tests ask, run by `INVOICEKIT_PYTHON` or by the package's own environment.
struct TestProgram {
  struct Failure: Error, CustomStringConvertible { var description: String }

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  static func process(_ name: String, _ arguments: [String]) throws -> Process {
    let own = tests.appending(path: "../../../.venv/bin/python").standardized.path
    let python = ProcessInfo.processInfo.environment["INVOICEKIT_PYTHON"] ?? own
    guard FileManager.default.isExecutableFile(atPath: python) else {
      throw Failure(description: "no Python at \(python): run `make test`, or set INVOICEKIT_PYTHON")
    }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [tests.appending(path: "Programs/\(name)").path] + arguments
    return process
  }

  /// What a program prints.
  static func output(_ name: String, _ arguments: [String]) throws -> Data {
    let process = try process(name, arguments)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(name) has ended with \(process.terminationStatus)")
    }
    return data
  }

  /// Runs a command of the system to its end.
  static func run(_ path: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(path) has ended with \(process.terminationStatus)")
    }
  }
}
