internal import Glibc

/// Tells when files of folders are saved, removed or given other names (inotify(7)).
public final class FolderWatch {
  /// A change.
  public struct Change: Hashable, Sendable {
    /// As it was given to `watch`; nil: so much has changed that some of it was not told.
    public var folder: String?
    /// The file's name in it; empty for the folder itself.
    public var name: String
  }

  /// To wait for: something can be read when something has changed.
  public let descriptor: FileDescriptor
  private var folders: [Int32: String] = [:]

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF)

  /// Watches nothing yet.
  public init() throws(SystemError) {
    let number = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard number >= 0 else { throw .current }
    descriptor = FileDescriptor(number: number)
  }

  deinit { try? descriptor.close() }

  /// Watches a folder, not those in it; once is enough.
  public func watch(_ folder: String) throws(SystemError) {
    let number = inotify_add_watch(descriptor.number, folder, Self.events)
    guard number >= 0 else { throw .current }
    folders[number] = folder
  }

  /// What has changed since it was asked last; it is not waited for.
  public func changes() -> [Change] {
    var changes: [Change] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while let count = try? SystemError.repeating({
      buffer.withUnsafeMutableBytes { Glibc.read(descriptor.number, $0.baseAddress, $0.count) }
    }), count > 0 {
      buffer.withUnsafeBytes { bytes in
        var offset = 0
        let header = MemoryLayout<inotify_event>.size
        while offset + header <= count {
          let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let length = Int(event.len)
          guard offset + header + length <= count else { break }
          add(event, bytes[(offset + header)..<(offset + header + length)], to: &changes)
          offset += header + length
        }
      }
    }
    return changes
  }

  private func add(_ event: inotify_event, _ name: Slice<UnsafeRawBufferPointer>, to changes: inout [Change]) {
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
      changes.append(Change(folder: nil, name: ""))
      return
    }
    // A new file is told when it has been written; only a new folder has nothing more to come.
    if event.mask & UInt32(IN_CREATE) != 0, event.mask & UInt32(IN_ISDIR) == 0 { return }
    guard let folder = folders[event.wd] else { return }
    if event.mask & UInt32(IN_IGNORED) != 0 { folders[event.wd] = nil }
    changes.append(Change(folder: folder, name: String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)))
  }
}
