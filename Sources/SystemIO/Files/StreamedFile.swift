public import ByteCoding

/// A result that is written piece by piece: a file has its name only when it is whole.
public final class StreamedFile {
  private enum Place {
    case stream(FileDescriptor)
    case pending(PendingFile)
  }

  /// What messages call it.
  private let name: String
  /// Of a file that we name ourselves: its name in the folder.
  private let fileName: String?
  private let place: Place
  private let bufferSize: Int
  private var buffer: [UInt8] = []
  /// Of a file that we name ourselves, so that it can be told from somebody else's of that name.
  private var hash: SHA256?
  private var size = 0
  /// The name and the content of such a file once it is finished; the size in bytes.
  public private(set) var finished: (name: String, digest: SHA256Digest, size: Int)?

  /// Begins it.
  ///
  /// - Parameters:
  ///   - path: `-`: standard output. Devices and pipes are written to as they are.
  ///   - temporaryName: what it is called until it is whole.
  /// - Throws: a failure of `creation`.
  public init(_ path: String, temporaryName: TemporaryName) throws(SystemFailure) {
    name = path == "-" ? "stdout" : path
    fileName = nil
    switch try OutputTarget(path) {
    case .standardOutput: place = .stream(.standardOutput)
    case .stream: place = .stream(try FileDescriptor.openStream(path))
    case .file(let target):
      place = .pending(try PendingFile(path: target, temporaryName: temporaryName, takesLong: true, called: path))
    }
    // Who reads a stream is not kept waiting.
    if case .stream = place { bufferSize = 64 << 10 } else { bufferSize = 1 << 20 }
  }

  /// Begins a file that we name ourselves: no link of that name is followed or replaced.
  ///
  /// - Parameter isPrivate: whether only its owner may read it, from its first byte on.
  /// - Throws: a failure of `creation`.
  public init(
    _ name: String, in folder: OutputFolder, temporaryName: TemporaryName, isPrivate: Bool = false
  ) throws(SystemFailure) {
    self.name = folder.path(of: name)
    try folder.refuseLink(name)
    place = .pending(
      try PendingFile(name, in: folder, temporaryName: temporaryName, takesLong: true, isPrivate: isPrivate))
    bufferSize = 1 << 20
    fileName = name
    hash = SHA256()
  }

  /// Adds a piece.
  ///
  /// - Throws: a failure of `writing`.
  public func write(_ bytes: [UInt8]) throws(SystemFailure) {
    buffer += bytes
    if buffer.count >= bufferSize { try flush() }
  }

  /// Waits for the disk, and gives the file its name.
  ///
  /// - Parameter other: another name in the same folder, where it was not known before.
  /// - Throws: a failure of `creation` or `writing`, after which the file is gone.
  public func finish(as other: String? = nil) throws(SystemFailure) {
    try flush()
    switch place {
    case .stream(let file):
      // Closing it here shows what some file systems say only then.
      do throws(SystemError) { try file.close() } catch { throw .writing(name, error) }
    case .pending(let file): try file.finish(as: other)
    }
    if let name = other ?? fileName, let digest = hash?.digest() { finished = (name, digest, size) }
  }

  /// Removes what was written to a file, unless it is finished.
  public func discard() { if case .pending(let file) = place { file.discard() } }

  private func flush() throws(SystemFailure) {
    hash?.update(buffer)
    size += buffer.count
    switch place {
    case .stream(let file):
      do throws(SystemError) { try file.write(buffer) } catch { throw .writing(name, error) }
    case .pending(let file): try file.append(buffer)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
