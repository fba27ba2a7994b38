internal import ByteCoding
import Glibc
import InvoiceKit
import SystemIO

/// What a document depends on besides its invoice: all options, and the content of all folders that they name.
struct OptionsDigest {
  private var hash = SHA256()

  /// Begins with the command's version.
  init(version: String) { add("version", version) }

  /// The digest of what was added.
  var digest: SHA256Digest { hash.digest() }

  /// Adds an option.
  mutating func add(_ option: String, _ value: String?) {
    add(Array(option.utf8))
    add(value.map { Array($0.utf8) + [1] } ?? [])
  }

  /// Adds the files of a folder and of the folders in it: their names and their content.
  mutating func add(content folder: String) { walk(Array(folder.utf8), depth: 0, readsContent: true) }

  /// Adds the files of a folder and of the folders in it: their names, sizes and times, for folders that may be large.
  mutating func add(listing folder: String) { walk(Array(folder.utf8), depth: 0, readsContent: false) }

  private mutating func walk(_ folder: [UInt8], depth: Int, readsContent: Bool) {
    for name in (try? FilePath.entries(of: folder)) ?? [] {
      let path = folder + Array("/".utf8) + name
      guard let status = FilePath.status(of: path) else { continue }
      add(name)
      if status.st_mode & S_IFMT == S_IFDIR {
        // Links can make folders without end.
        if depth < 8 { walk(path, depth: depth + 1, readsContent: readsContent) }
      } else if !readsContent {
        add("size", "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)")
      } else if let file = try? FileDescriptor.open(path, O_RDONLY | O_NONBLOCK) {
        // A pipe might keep its reader waiting for ever.
        add(file.kind == S_IFREG ? (try? file.read(atMost: InputFile.sizeLimit)) ?? [] : [])
        try? file.close()
      }
    }
  }

  /// Each part is preceded by its length, so that parts cannot run into each other.
  private mutating func add(_ part: [UInt8]) {
    hash.update(withUnsafeBytes(of: UInt64(part.count).littleEndian) { Array($0) })
    hash.update(part)
  }
}
