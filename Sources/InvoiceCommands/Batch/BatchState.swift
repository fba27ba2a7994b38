internal import ByteCoding
import Glibc
import InvoiceKit
import SystemIO

/// The file in which a folder's batches remember what they have finished: one line a file, appended after the file has
/// its name and is on the disk. A line that a killed process has not finished is no line.
///
/// It is called the same whichever command writes the batch: only one at a time is in a folder.
final class BatchState {
  /// In the folder of the results.
  static let fileName = prefix + ".state"
  /// With what all hidden files of batches begin.
  static let prefix = ".render-invoice-batch"
  private static let header = "render-invoice batch 1"
  private static let sizeLimit = 4 << 30

  private let file: FileDescriptor
  private let path: String
  /// What earlier runs have finished, by the files' names.
  let records: [String: BatchRecord]
  /// The same, whether it counts or not.
  let earlier: [String: BatchRecord]

  /// Opens the state of a folder and keeps other batches out of the folder while this process lives.
  ///
  /// - Parameter isResuming: whether what earlier runs have finished counts; else it is forgotten.
  /// - Throws: a failure with status 73 when it cannot be written, or another batch is at work in the folder.
  init(folder: OutputFolder, isResuming: Bool) throws(CommandFailure) {
    path = folder.path(of: Self.fileName)
    try asCommand(folder.refuseLink(Self.fileName))
    do { file = try folder.open(Self.fileName, O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK) } catch {
      throw CommandFailure(.creation(of: path, error))
    }
    guard file.kind == S_IFREG else {
      throw CommandFailure(
        .cannotCreate, "cannot-create", "is in the place of the batch's state, and is no regular file",
        hint: "remove it", file: path)
    }
    guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
      guard errno == EWOULDBLOCK else { throw CommandFailure(.creation(of: path, .current)) }
      throw CommandFailure(
        .cannotCreate, "folder-in-use", "another batch is writing to this folder", hint: "wait for it to end",
        file: folder.path)
    }
    do throws(SystemError) {
      let bytes = try file.read(atMost: Self.sizeLimit)
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let isOurs = lines.count > 1 && lines[0].elementsEqual(Self.header.utf8)
      var known: [String: BatchRecord] = [:]
      for line in isOurs ? lines.dropFirst().dropLast() : [] {
        guard let (name, record) = BatchRecord.read(Substring(decoding: line, as: UTF8.self)) else { continue }
        known[name] = record
      }
      earlier = known
      guard isResuming, isOurs else {
        records = [:]
        guard ftruncate(file.number, 0) == 0 else { throw SystemError.current }
        // What earlier runs have made stays known, as it may stay in the folder.
        let kept = known.filter { folder.status(of: $0.key) != nil }.sorted { $0.key < $1.key }.map {
          $0.value.line(name: $0.key) + "\n"
        }.joined()
        try file.write(Array((Self.header + "\n" + kept).utf8))
        return
      }
      records = known
      // Ends the line that was cut off; empty lines are no harm.
      if lines.last?.isEmpty == false { try file.write([0x0A]) }
    } catch {
      throw CommandFailure(.writing(path, error))
    }
  }

  deinit { try? file.close() }

  /// Whether a batch has written to a folder.
  static func exists(in folder: String) -> Bool { FilePath.kind(of: FilePath.join(folder, fileName)) != nil }

  /// The names of what batches have made in a folder.
  static func names(in folder: String) -> Set<[UInt8]> {
    guard let file = try? FileDescriptor.open(FilePath.join(folder, fileName), O_RDONLY | O_NONBLOCK) else { return [] }
    defer { try? file.close() }
    guard file.kind == S_IFREG, let bytes = try? file.read(atMost: sizeLimit) else { return [] }
    return Set(
      bytes.split(separator: 0x0A).compactMap { line in
        BatchRecord.read(Substring(decoding: line, as: UTF8.self)).map { Array($0.name.utf8) }
      })
  }

  /// Remembers files that have just got their names.
  func append(_ finished: [(name: String, record: BatchRecord)]) throws(SystemFailure) {
    var text = ""
    for (name, record) in finished { text += record.line(name: name) + "\n" }
    do throws(SystemError) { try file.write(Array(text.utf8)) } catch {
      throw .writing(path, error)
    }
  }
}
