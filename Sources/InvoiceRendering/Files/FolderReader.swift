internal import ByteCoding
internal import Glibc
internal import SystemIO

/// Reads files of one folder, and nothing outside it: neither by `..`, nor by an absolute name, nor by a link.
struct FolderReader: Sendable {
  /// Why a file cannot be read.
  enum Failure: Error, Hashable, Sendable {
    case outside
    case missing
    case notAFile
    case tooLarge(limit: Int)
    /// The system has no room for what reading takes.
    case noRoom(String)
    case system(String)

    init(_ error: SystemError) {
      switch error {
      case .notFound, .noFolder: self = .missing
      default: self = error.isLackOfRoom ? .noRoom(error.text) : .system(error.text)
      }
    }

    /// The rest of a sentence that begins with the file's name.
    var reason: String {
      switch self {
      case .outside: "is outside the folder"
      case .missing: "does not exist"
      case .notAFile: "is not a file"
      case .tooLarge(let limit): "is larger than \(limit >> 10) KiB"
      case .noRoom(let reason), .system(let reason): "cannot be read: \(reason)"
      }
    }
  }

  /// The folder without links; it need not be UTF-8.
  private let root: [UInt8]

  /// - Throws: when the folder does not exist.
  init(_ path: String) throws(Failure) {
    root = try Self.asked(FilePath.resolved(Array(path.utf8)))
  }

  /// The bytes of a file, named relative to the folder with `/`.
  func read(_ name: String, maximumSize: Int) throws(Failure) -> [UInt8] {
    guard FilePath.isInside(name) else { throw .outside }
    let path = try Self.asked(FilePath.resolved(path(of: name)))
    guard path.starts(with: self.path(of: "")) else { throw .outside }
    let file = try Self.asked(FileDescriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW))
    defer { try? file.close() }
    let status = try Self.asked(file.status())
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= maximumSize else { throw .tooLarge(limit: maximumSize) }
    let bytes = try Self.asked(file.read(atMost: maximumSize + 1))
    // The file may grow while it is read.
    guard bytes.count <= maximumSize else { throw .tooLarge(limit: maximumSize) }
    return bytes
  }

  /// The names of the entries of a folder in it, empty when there is none, or when it leads out.
  func names(in folder: String) -> [String] {
    guard let path = try? FilePath.resolved(path(of: folder)), path.starts(with: self.path(of: "")) else { return [] }
    return ((try? FilePath.entries(of: path)) ?? []).map { String(decoding: $0, as: UTF8.self) }
  }

  private func path(of name: String) -> [UInt8] {
    (root == Array("/".utf8) ? root : root + Array("/".utf8)) + Array(name.utf8)
  }

  private static func asked<Answer>(
    _ question: @autoclosure () throws(SystemError) -> Answer
  ) throws(Failure) -> Answer {
    do { return try question() } catch { throw Failure(error) }
  }
}
