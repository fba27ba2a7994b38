internal import ByteCoding
internal import SystemIO

/// A file that is written before its size and checksum are known, and then copied: it has no name, and is gone however
/// the process ends.
final class ExportScratch {
  private static let pieceSize = 1 << 18
  private let file: FileDescriptor
  private var buffer: [UInt8] = []
  private(set) var size = 0
  private(set) var checksum: UInt32 = 0

  init(in folder: OutputFolder) throws(SystemFailure) {
    do throws(SystemError) { file = try folder.scratch(ExportFolder.temporaryName) } catch {
      throw .creation(of: folder.path, error)
    }
  }

  deinit { try? file.close() }

  func append(_ bytes: [UInt8]) throws(SystemFailure) {
    buffer += bytes
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Gives all of it, piece by piece.
  func forEachPiece(_ body: ([UInt8]) throws(SystemFailure) -> Void) throws(SystemFailure) {
    try flush()
    var offset = 0
    while offset < size {
      let piece = try piece(at: offset)
      try body(piece)
      offset += piece.count
    }
  }

  /// The bytes from a place on, up to a piece of them, of what is flushed.
  func piece(at offset: Int) throws(SystemFailure) -> [UInt8] {
    let count = min(Self.pieceSize, size - offset)
    guard offset >= 0, count > 0 else { return [] }
    do throws(SystemError) { return try file.read(count, at: offset) } catch { throw .reading("an export", error) }
  }

  /// Writes what is still in memory.
  func flush() throws(SystemFailure) {
    checksum = CRC32.checksum(of: buffer, after: checksum)
    size += buffer.count
    do throws(SystemError) { try file.write(buffer) } catch { throw .writing("an export", error) }
    buffer.removeAll(keepingCapacity: true)
  }
}
