internal import ByteCoding
internal import Glibc

/// What the name of a result leads to.
public enum OutputTarget: Sendable {
  /// `-`
  case standardOutput
  /// A device, a pipe or an open file of this process: it is written to and never replaced.
  case stream
  /// A file that is not there, or is replaced as a whole: its path, which is that behind a link.
  case file(String)

  /// - Parameter isDerived: whether we have named it, and not the caller: then no link is followed.
  /// - Throws: a failure of `creation` when a link leads nowhere, or the file may not be written to.
  public init(_ path: String, isDerived: Bool = false) throws(SystemFailure) {
    if path == "-" {
      self = .standardOutput
      return
    }
    if isDerived, FilePath.isLink(path) { throw SystemFailure.link(path) }
    if let kind = FilePath.kind(of: path), kind != S_IFREG || Self.isNameOfDescriptor(path) {
      self = .stream
      return
    }
    var target = path
    if FilePath.isLink(path) {
      // The link stays; what it leads to is replaced.
      do { target = try FilePath.resolved(path) } catch { throw SystemFailure.creation(of: path, error) }
    }
    if FilePath.kind(of: target) != nil, access(target, W_OK) != 0 { throw SystemFailure.creation(of: path, .current) }
    self = .file(target)
  }

  /// Whether a path names an open file of this process.
  private static func isNameOfDescriptor(_ path: String) -> Bool {
    path == "/dev/stdout" || path == "/dev/stderr" || FilePath.hasPrefix(path, "/dev/fd/")
      || FilePath.hasPrefix(path, "/proc/")
  }
}
