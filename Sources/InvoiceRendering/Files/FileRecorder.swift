internal import ByteCoding
internal import Synchronization

/// Remembers what was read of a folder, so that the same can be read again when the folder has changed or gone.
final class FileRecorder: Sendable {
  private let read = Mutex<[StoredFile]>([])

  /// Each file once, by name.
  var files: [StoredFile] { read.withLock { $0 }.sorted { FilePath.precedes($0.name, $1.name) } }

  func add(_ name: String, _ bytes: [UInt8]) {
    read.withLock { read in
      guard !read.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) else { return }
      read.append(StoredFile(name: name, bytes: bytes))
    }
  }
}
