import Foundation
import Testing

/// The Python that has the checkers of `Tests/requirements.txt`.
public enum Python {
  /// The interpreter.
  public static let path: String = {
    if let path = ProcessInfo.processInfo.environment["INVOICEKIT_PYTHON"] { return path }
    let own = Checkout.path(".venv/bin/python")
    return FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
  }()

  /// Runs a script; what it prints is returned, and a status other than 0 is an issue.
  ///
  /// - Parameter limit: after so many seconds it is killed.
  @discardableResult
  public static func run(_ script: String, _ arguments: [String] = [], limit: Double = 60) throws -> String {
    var command = Command(program: path, ["-c", script] + arguments)
    command.limit = limit
    let result = try command.run()
    #expect(result.status == 0, "\(result.errors)")
    return result.text
  }
}
