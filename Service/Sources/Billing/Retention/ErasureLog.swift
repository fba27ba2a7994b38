internal import ByteCoding
internal import Glibc
internal import SystemIO

/// The file that says who was erased. It is kept apart from the database and its backups, so that a restore does not
/// bring back whom the backup still knows: it is replayed then.
///
/// A line is on the disk before the erasure is committed. After a crash in between the file says more than the database:
/// the job, which is still there, erases, and a replay would do the same. The other way round there would be erased
/// persons of whom no file knows.
struct ErasureLog: Sendable {
  let path: String

  /// Adds a line, and waits until it is on the disk.
  func append(_ record: ErasureRecord) throws(SystemFailure) {
    let name = FilePath.name(of: path)
    let folder = try OutputFolder(around: path, called: path)
    let file: FileDescriptor
    do throws(SystemError) { file = try folder.open(name, O_RDWR | O_CREAT | O_APPEND, mode: 0o600) } catch {
      throw .creation(of: path, error)
    }
    defer { try? file.close() }
    do throws(SystemError) {
      let size = Int(try file.status().st_size)
      // What a crash has left of a line stays a line of its own, which says nothing.
      let isTorn = size > 0 ? try file.read(1, at: size - 1) != [0x0A] : false
      try file.write((isTorn ? [0x0A] : []) + record.line)
      try file.synchronize()
    } catch {
      throw .writing(path, error)
    }
    folder.synchronize()
  }

  /// Gives each line, in the order in which they were written; nothing when there is no file yet.
  ///
  /// - Parameter body: gets nil for a line that can't be read.
  func forEach<Failure: Error>(
    _ body: (ErasureRecord?) throws(Failure) -> Void, failed: (SystemFailure) -> Failure
  ) throws(Failure) {
    let lines: LineReader
    do throws(SystemError) {
      lines = LineReader(try ByteReader(FileDescriptor.open(path, O_RDONLY), isOwned: true), limit: 4096)
    } catch {
      if error == .notFound { return }
      throw failed(.opening(path, error))
    }
    while true {
      let line: LineReader.Line?
      do throws(SystemError) { line = try lines.next() } catch { throw failed(.reading(path, error)) }
      switch line {
      case nil: return
      case .bytes([]): continue
      case .bytes(let bytes): try body(ErasureRecord(line: bytes))
      case .tooLong: try body(nil)
      }
    }
  }
}
