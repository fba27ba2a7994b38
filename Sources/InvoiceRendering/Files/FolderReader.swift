internal import ByteCoding
internal import Glibc

/// Reads files of one folder, and nothing outside it: neither by `..`, nor by an absolute name, nor by a link.
struct FolderReader: Sendable {
  /// Why a file cannot be read.
  enum Failure: Error, Hashable, Sendable {
    case outside
    case missing
    case notAFile
    case tooLarge(limit: Int)
    case system(String)

    /// The rest of a sentence that begins with the file's name.
    var reason: String {
      switch self {
      case .outside: "is outside the folder"
      case .missing: "does not exist"
      case .notAFile: "is not a file"
      case .tooLarge(let limit): "is larger than \(limit >> 10) KiB"
      case .system(let reason): "cannot be read: \(reason)"
      }
    }
  }

  /// The folder without links; it need not be UTF-8.
  private let root: [UInt8]

  /// - Throws: when the folder does not exist.
  init(_ path: String) throws(Failure) {
    root = try Self.resolved(Array(path.utf8))
  }

  /// The bytes of a file, named relative to the folder with `/`.
  func read(_ name: String, maximumSize: Int) throws(Failure) -> [UInt8] {
    guard FilePath.isInside(name) else { throw .outside }
    let path = try Self.resolved(path(of: name))
    guard path.starts(with: self.path(of: "")) else { throw .outside }
    let descriptor = open(Self.cString(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { throw Self.failure() }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure() }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= maximumSize else { throw .tooLarge(limit: maximumSize) }
    return try Self.contents(of: descriptor, maximumSize: maximumSize)
  }

  /// The names of the entries of a folder in it, empty when there is none.
  func names(in folder: String) -> [String] {
    guard let handle = opendir(Self.cString(path(of: folder))) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !FilePath.hasPrefix(name, ".") { names.append(name) }
    }
    return names
  }

  private func path(of name: String) -> [UInt8] {
    (root == Array("/".utf8) ? root : root + Array("/".utf8)) + Array(name.utf8)
  }

  private static func contents(of descriptor: Int32, maximumSize: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure() }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
      // The file may grow while it is read.
      guard bytes.count <= maximumSize else { throw .tooLarge(limit: maximumSize) }
    }
  }

  private static func resolved(_ path: [UInt8]) throws(Failure) -> [UInt8] {
    guard let resolved = realpath(cString(path), nil) else { throw failure() }
    defer { free(resolved) }
    return Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
  }

  private static func cString(_ path: [UInt8]) -> [CChar] { path.map { CChar(bitPattern: $0) } + [0] }

  private static func failure() -> Failure {
    errno == ENOENT || errno == ENOTDIR ? .missing : .system(String(cString: strerror(errno)))
  }
}
