internal import ByteCoding
import Glibc
import InvoiceKit

/// A result that is written piece by piece: a file has its name only when it is whole.
final class StreamedFile {
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
  ///   - mark: tells its temporary name apart from those of others; see `PendingFile`.
  /// - Throws: a failure with status 73 when it cannot be created.
  init(_ path: String, mark: String) throws(CommandFailure) {
    name = path == "-" ? "stdout" : path
    switch try OutputTarget(path) {
    case .standardOutput: place = .stream(.standardOutput)
    case .stream:
      do throws(SystemError) { place = .stream(try FileDescriptor.openStream(path)) } catch {
        throw OutputFile.cannotCreate(path, error)
      }
    case .file(let target):
      let folder: OutputFolder
      do throws(SystemError) { folder = try OutputFolder(FilePath.folder(of: target)) } catch {
        throw OutputFile.cannotCreate(path, error)
      }
      place = .pending(try PendingFile(in: folder, mark: mark, called: path), name: FilePath.name(of: target))
    }
    // Who reads a stream is not kept waiting.
    if case .stream = place { bufferSize = 64 << 10 } else { bufferSize = 1 << 20 }
  }

  /// Begins a file that we name ourselves: no link of that name is followed or replaced.
  ///
  /// - Throws: a failure with status 73 when it cannot be created.
  init(_ name: String, in folder: OutputFolder, mark: String) throws(CommandFailure) {
    self.name = folder.path(of: name)
    try folder.refuseLink(name)
    place = .pending(try PendingFile(in: folder, mark: mark, called: self.name), name: name)
    bufferSize = 1 << 20
  }

  /// Adds a piece.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    buffer += bytes
    if buffer.count >= bufferSize { try flush() }
  }

  /// Waits for the disk, and gives the file its name.
  ///
  /// - Parameter other: another name in the same folder, where it was not known before.
  func finish(as other: String? = nil) throws(CommandFailure) {
    try flush()
    do throws(SystemError) {
      switch place {
      // Closing it here shows what some file systems say only then.
      case .stream(let file): try file.close()
      case .pending(let file, _): try file.synchronize()
      }
    } catch {
      throw OutputFile.writeFailure(error, file: name)
    }
    if case .pending(let file, let name) = place { try file.settle(as: other ?? name) }
  }

  /// Removes what was written to a file, unless it is finished.
  func discard() { if case .pending(let file, _) = place { file.discard() } }

  private func flush() throws(CommandFailure) {
    do throws(SystemError) {
      switch place {
      case .stream(let file): try file.write(buffer)
      case .pending(let file, _): try file.append(buffer)
      }
    } catch {
      throw OutputFile.writeFailure(error, file: name)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
