internal import ByteCoding
internal import Glibc

/// A result that is written piece by piece: a file has its name only when it is whole.
package final class StreamedFile {
  private enum Place {
    case stream(FileDescriptor)
    case pending(PendingFile, name: String)
  }

  /// What messages call it.
  private let name: String
  private let place: Place
  private let bufferSize: Int
  private var buffer: [UInt8] = []

  /// Begins it.
  ///
  /// - Parameters:
  ///   - path: `-`: standard output. Devices and pipes are written to as they are.
  ///   - temporaryName: what it is called until it is whole.
  /// - Throws: a failure of `creation`.
  package init(_ path: String, temporaryName: TemporaryName) throws(SystemFailure) {
    name = path == "-" ? "stdout" : path
    switch try OutputTarget(path) {
    case .standardOutput: place = .stream(.standardOutput)
    case .stream:
      do throws(SystemError) { place = .stream(try FileDescriptor.openStream(path)) } catch {
        throw SystemFailure.creation(of: path, error)
      }
    case .file(let target):
      let folder: OutputFolder
      do throws(SystemError) { folder = try OutputFolder(FilePath.folder(of: target)) } catch {
        throw SystemFailure.creation(of: path, error)
      }
      place = .pending(
        try PendingFile(in: folder, temporaryName: temporaryName, called: path), name: FilePath.name(of: target))
    }
    // Who reads a stream is not kept waiting.
    if case .stream = place { bufferSize = 64 << 10 } else { bufferSize = 1 << 20 }
  }

  /// Begins a file that we name ourselves: no link of that name is followed or replaced.
  ///
  /// - Throws: a failure of `creation`.
  package init(_ name: String, in folder: OutputFolder, temporaryName: TemporaryName) throws(SystemFailure) {
    self.name = folder.path(of: name)
    try folder.refuseLink(name)
    place = .pending(try PendingFile(in: folder, temporaryName: temporaryName, called: self.name), name: name)
    bufferSize = 1 << 20
  }

  /// Adds a piece.
  package func write(_ bytes: [UInt8]) throws(SystemFailure) {
    buffer += bytes
    if buffer.count >= bufferSize { try flush() }
  }

  /// Waits for the disk, and gives the file its name.
  ///
  /// - Parameter other: another name in the same folder, where it was not known before.
  package func finish(as other: String? = nil) throws(SystemFailure) {
    try flush()
    do throws(SystemError) {
      switch place {
      // Closing it here shows what some file systems say only then.
      case .stream(let file): try file.close()
      case .pending(let file, _): try file.synchronize()
      }
    } catch {
      throw SystemFailure.writing(name, error)
    }
    if case .pending(let file, let name) = place { try file.settle(as: other ?? name) }
  }

  /// Removes what was written to a file, unless it is finished.
  package func discard() { if case .pending(let file, _) = place { file.discard() } }

  private func flush() throws(SystemFailure) {
    do throws(SystemError) {
      switch place {
      case .stream(let file): try file.write(buffer)
      case .pending(let file, _): try file.append(buffer)
      }
    } catch {
      throw SystemFailure.writing(name, error)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
