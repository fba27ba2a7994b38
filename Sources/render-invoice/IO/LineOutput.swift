import Glibc

/// Lines to standard output, or to a file that appears when it is whole.
final class LineOutput {
  private static let bufferSize = 64 << 10

  private let file: StreamedFile?
  private var buffer: [UInt8] = []

  /// - Parameter path: the file; nil or `-`: standard output.
  init(_ path: String?) throws(CommandFailure) {
    if let path, path != "-" { file = try StreamedFile(path, mark: "\(getpid())-lines") } else { file = nil }
  }

  /// Adds a line, its end included.
  func write(_ line: [UInt8]) throws(CommandFailure) {
    if let file { return try file.write(line) }
    buffer += line
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Ends the output.
  func finish() throws(CommandFailure) {
    if let file { return try file.finish() }
    try StandardOutput.write(buffer)
    buffer = []
  }

  /// Leaves no file.
  func discard() { file?.discard() }

  private func flush() throws(CommandFailure) {
    do throws(SystemError) { try FileDescriptor.standardOutput.write(buffer) } catch {
      throw OutputFile.writeFailure(error, file: "stdout")
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
