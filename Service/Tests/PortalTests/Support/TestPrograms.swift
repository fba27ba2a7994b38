import CommandTestSupport
import Foundation

/// Runs what waits on a thread of its own: Swift's pool is the server's.
enum TestPrograms {
  /// Runs a program of the folder `Programs` to its end.
  ///
  /// - Parameter limit: after so many seconds it is killed.
  static func run(
    _ name: String, _ arguments: [String], limit: Double = 60
  ) async throws -> (status: Int32, text: String) {
    let path = Checkout.path("Service/Tests/PortalTests/Programs/\(name)")
    return try await detached {
      var command = Command(program: Python.path, [path] + arguments)
      command.limit = limit
      let result = try command.run()
      return (result.status, result.text + result.errors)
    }
  }

  /// The value of a closure that waits.
  static func detached<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
    }
  }
}
