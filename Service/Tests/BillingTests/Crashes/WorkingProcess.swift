import Foundation
import Glibc
import SQLStore

/// A process that works at jobs until it is killed.
final class WorkingProcess {
  private let process = Process()

  init(_ location: SQLLocation, world: String, lease: Int64) throws {
    let text =
      switch location {
      case .sqlite(let path): path
      case .postgres(let uri): uri
      }
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("service-worker")
    process.arguments = [text, world, "\(lease)"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Ends it as nothing can be caught (SIGKILL).
  ///
  /// - Returns: whether it was still at work.
  func kill() -> Bool {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL
  }
}
