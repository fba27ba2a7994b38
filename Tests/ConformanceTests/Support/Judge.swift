import Foundation
import Testing

/// The official schemas and rules, in a process of their own that stays warm between questions.
///
/// The interpreter is `INVOICEKIT_PYTHON`, else `.venv/bin/python` in the package. Without one every test that asks
/// fails: no judge is skipped.
actor Judge {
  /// What a judge says about one file.
  struct Verdict: Decodable, Sendable {
    struct Failure: Decodable, Sendable, CustomStringConvertible {
      var source: String
      var rule: String?
      var text: String
      var description: String { "\(rule ?? "?") [\(source)] \(text)" }
    }

    var root: String?
    var errors: [Failure]?
    var warnings: [Failure]?
    /// The amounts that the file states, by business term.
    var values: [String: [String]]?
    /// Why the file could not be judged.
    var failure: String?

    /// Whether a rule whose id starts with `id` failed.
    func names(_ id: String) -> Bool {
      (errors ?? []).contains { $0.rule?.hasPrefix(id) == true }
    }
  }

  struct Unavailable: Error, CustomStringConvertible {
    var description: String
  }

  static let shared = Judge()

  /// The package's folder.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The interpreter that has the checkers.
  static let python =
    ProcessInfo.processInfo.environment["INVOICEKIT_PYTHON"] ?? package.appendingPathComponent(".venv/bin/python").path

  private var process: Process?
  private var input: FileHandle?
  private var output: FileHandle?
  private var buffer: [UInt8] = []

  /// Judges XML against a profile (`en16931+fr`).
  func verdict(on xml: [UInt8], profile: String) throws -> Verdict {
    try start()
    guard let input, let output else { throw Unavailable(description: "the judge has no pipes") }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("invoicekit-\(UUID().uuidString).xml")
    try Data(xml).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try input.write(contentsOf: Data("\(file.path)\t\(profile)\n".utf8))
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Data(buffer[..<end])
        buffer.removeSubrange(...end)
        return try JSONDecoder().decode(Verdict.self, from: line)
      }
      let data = output.availableData
      guard !data.isEmpty else { throw Unavailable(description: "the judge has ended without a verdict") }
      buffer.append(contentsOf: data)
    }
  }

  private func start() throws {
    guard process == nil else { return }
    let python = Self.python
    guard FileManager.default.isExecutableFile(atPath: python) else {
      throw Unavailable(description: "no Python at \(python): run `make test`, or set INVOICEKIT_PYTHON")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [Self.package.appendingPathComponent("Tests/ConformanceTests/judge.py").path]
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    try process.run()
    self.process = process
    input = stdin.fileHandleForWriting
    output = stdout.fileHandleForReading
  }
}
