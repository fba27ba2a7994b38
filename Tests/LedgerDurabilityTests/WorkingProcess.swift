import Foundation
import Glibc
import SQLStore

/// A process that issues in a ledger, and may be killed.
final class WorkingProcess {
  private let process = Process()
  private let output = Pipe()

  /// - Parameters:
  ///   - name: what its keys begin with.
  ///   - count: how many invoices it issues.
  ///   - group: so many in a transaction.
  init(_ location: SQLLocation, name: String, count: Int, group: Int, draft: String) throws {
    let text =
      switch location {
      case .sqlite(let path): path
      case .postgres(let uri): uri
      }
    process.executableURL = Self.folder.appendingPathComponent("ledger-worker")
    process.arguments = [text, name, "\(count)", "\(group)", draft]
    process.standardOutput = output
    try process.run()
  }

  /// Where the built programs are: beside the tests.
  private static let folder: URL = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: own).deletingLastPathComponent()
  }()

  /// Ends it as nothing can be caught (SIGKILL).
  func kill() { Glibc.kill(process.processIdentifier, SIGKILL) }

  /// What it has said, when it is over: key and number of each invoice.
  func acknowledged() -> [(key: String, number: String)] {
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // A killed process may have been cut off in a line.
    let whole = text.hasSuffix("\n") ? text[...] : text[..<(text.lastIndex(of: "\n") ?? text.startIndex)]
    return whole.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      if words.count == 2 { return (String(words[0]), String(words[1])) }
      complaint += line + "\n"
      return nil
    }
  }

  /// What else it has said: why it has ended before its time.
  private(set) var complaint = ""

  /// Whether it was still at work when it was killed.
  var wasKilled: Bool { process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL }

  /// The status with which it has ended.
  var status: Int32 { process.terminationStatus }
}
