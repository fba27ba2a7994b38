import Foundation

/// The Python that has what Tests/requirements.txt lists.
enum Python {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Runs a script and gives what it prints.
  static func run(_ script: String, input: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../..").path
    let path = ProcessInfo.processInfo.environment["INVOICEKIT_PYTHON"] ?? root + "/.venv/bin/python"
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw Failure(
        description: "\(path) is missing: python3 -m venv .venv; .venv/bin/pip install -r Tests/requirements.txt")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-c", script]
    let (source, output, errors) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (source, output, errors)
    try process.run()
    source.fileHandleForWriting.write(Data(input.utf8))
    try source.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(description: "Python has failed: \(words)") }
    return text
  }
}
