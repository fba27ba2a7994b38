import Glibc

/// A file that is written piece by piece and has its name only when it is whole.
final class StreamedFile {
  private static let bufferSize = 1 << 20

  private let path: String
  private let file: PendingFile
  private var buffer: [UInt8] = []

  /// Begins a file.
  ///
  /// - Parameter mark: tells its temporary name apart from those of others; see `PendingFile`.
  /// - Throws: a failure with status 73 when it cannot be created.
  init(_ path: String, mark: String) throws(CommandFailure) {
    self.path = path
    if FilePath.isFolder(path) { throw OutputFile.cannotCreate(path, SystemError(number: EISDIR)) }
    file = try PendingFile(
      [], in: FilePath.folder(of: path), mark: mark, called: path)
  }

  /// Adds a piece.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    buffer += bytes
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Waits for the disk, and gives the file its name.
  ///
  /// - Parameter other: another name in the same folder, where it was not known before.
  func finish(as other: String? = nil) throws(CommandFailure) {
    try flush()
    do throws(SystemError) { try file.synchronize() } catch { throw OutputFile.writeFailure(error, file: path) }
    try file.settle(as: other ?? path)
  }

  /// Removes what was written, unless it is finished.
  func discard() { file.discard() }

  private func flush() throws(CommandFailure) {
    do throws(SystemError) { try file.append(buffer) } catch { throw OutputFile.writeFailure(error, file: path) }
    buffer.removeAll(keepingCapacity: true)
  }
}
